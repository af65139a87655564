import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureSessionPageId,
  type DocumentId,
  type SessionId,
  type SessionPageId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { createDocument } from '../create-document.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

export interface CreateSessionPageInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** In words, with '{number}' where the page's number belongs: only the transaction knows it. */
  readonly titlePattern: string
}

/** Begins the page of the next therapy session. */
export const createSessionPage: Command<
  CreateSessionPageInput,
  Result<
    { readonly id: SessionPageId; readonly documentId: DocumentId; readonly number: number },
    ToldRefusal
  >
> = {
  async run(context, { sessionId, workspaceId, titlePattern }) {
    const { db, at } = context
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'start-session-page')
    if (!admitted.ok) return admitted
    const ownerId = admitted.value.accountId
    const { last } = await db
      .selectFrom('session_pages')
      .select((row) => row.fn.max('number').as('last'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    const number = (last ?? 0) + 1
    const title = titlePattern.replaceAll('{number}', String(number))
    const documentId = await createDocument(context, { workspaceId, kind: 'session', ownerId, title })
    const id = ensureSessionPageId(newId())
    await db
      .insertInto('session_pages')
      .values({
        id,
        document_id: documentId,
        workspace_id: workspaceId,
        number,
        created_at: at,
        created_by: ownerId,
      })
      .execute()
    return succeed({ id, documentId, number })
  },
}
