import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findAccess } from '../admit.ts'
import { admitToList } from '../admit-to-list.ts'
import { aboutTitle } from '../create-document.ts'
import { loadDocumentsOf } from '../load-document.ts'
import type { Command } from '../named.ts'
import { openText } from '../sealed-text.ts'

export interface DocumentEntry {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly title: string
  readonly access: 'write' | 'read'
}

/** What of a workspace the asker may open. A list given to another has its line. */
export const listDocuments: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly DocumentEntry[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToList(context, sessionId, workspaceId)
    if (!admitted.ok) return admitted
    const documents = await loadDocumentsOf(context, workspaceId)
    return succeed(
      documents.flatMap(({ id, facts, titleSealed }) => {
        const access = findAccess(admitted.value, facts)
        if (access === undefined) return []
        const title = openText(context.vault, aboutTitle(id, facts), titleSealed) ?? ''
        return [{ id, kind: facts.kind, title, access }]
      }),
    )
  },
}
