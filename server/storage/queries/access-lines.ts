import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  ensureDocumentId,
  type AccountId,
  type DocumentId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { aboutTitle } from '../create-document.ts'
import { loadDocument } from '../load-document.ts'
import type { Context, Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { openText } from '../sealed-text.ts'

const accessLinesPerPage = 50

export interface AccessLineRow {
  /** 1, 2, 3, … within the workspace. */
  readonly position: number
  readonly accountId: AccountId
  /** The reader's name. */
  readonly who: string
  /** Undefined for the workspace as a whole, and for a document that is gone. */
  readonly document:
    | { readonly id: DocumentId; readonly kind: DocumentKind; readonly title: string }
    | undefined
  readonly what: string
  readonly at: Instant
}

/** The access log, newest first, a page at a time. For the workspace's client. */
export const accessLines: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId; readonly before: number | undefined },
  Result<readonly AccessLineRow[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, before }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'read-access-log')
    if (!admitted.ok) return admitted
    const rows = await context.db
      .selectFrom('access_log')
      .select(['position', 'actor_id', 'document_id', 'what', 'at'])
      .where('workspace_id', '=', workspaceId)
      .where('position', '<', before ?? Number.MAX_SAFE_INTEGER)
      .orderBy('position', 'desc')
      .limit(accessLinesPerPage)
      .execute()
    const nameOf = createNameReader(context)
    const lines: AccessLineRow[] = []
    for (const { position, actor_id, document_id, what, at } of rows) {
      const document = await readTitled(context, document_id)
      lines.push({
        position,
        accountId: ensureAccountId(actor_id),
        who: await nameOf(actor_id),
        document,
        what,
        at,
      })
    }
    return succeed(lines)
  },
}

async function readTitled(context: Context, id: string | null): Promise<AccessLineRow['document']> {
  const document = id === null ? undefined : await loadDocument(context, ensureDocumentId(id))
  if (document === undefined) return undefined
  const { facts, titleSealed } = document
  const title = openText(context.vault, aboutTitle(document.id, facts), titleSealed) ?? ''
  return { id: document.id, kind: facts.kind, title }
}
