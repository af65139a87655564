import { ensureDocumentId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { may } from '#lib/access/may.ts'
import type { Person } from '../admit.ts'
import { loadDocuments } from '../load-document.ts'
import type { Context } from '../named.ts'

export interface CommentOfOther {
  readonly workspaceId: WorkspaceId
  readonly byId: string
  readonly at: Instant
}

/** How many rows are looked at. */
const looked = 100

/**
 * What others said last beside texts that this person may read, newest first, one of each text; without a word of it.
 * `unread`: only what this person was not given yet.
 */
export async function findCommentsOfOthers(
  context: Context,
  viewer: Person,
  workspaceIds: readonly WorkspaceId[],
  which: 'all' | 'unread',
): Promise<readonly CommentOfOther[]> {
  if (workspaceIds.length === 0) return []
  let query = context.db
    .selectFrom('comments')
    .select(['document_id', 'by_id', 'at'])
    .where('workspace_id', 'in', workspaceIds)
    .where('kind', 'in', ['comment', 'reply'])
    .where('record_sealed', 'is not', null)
    .where('by_id', '<>', viewer.accountId)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('comments as mark')
            .select('mark.id')
            .whereRef('mark.about_id', '=', 'comments.id')
            .whereRef('mark.document_id', '=', 'comments.document_id')
            .where('mark.kind', '=', 'taken-back'),
        ),
      ),
    )
  if (which === 'unread')
    query = query.where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('comment_readings')
            .select('comment_readings.position')
            .whereRef('comment_readings.document_id', '=', 'comments.document_id')
            .whereRef('comment_readings.position', '>=', 'comments.position')
            .where('comment_readings.account_id', '=', viewer.accountId),
        ),
      ),
    )
  const rows = await query.orderBy('position', 'desc').limit(looked).execute()
  const documents = await loadDocuments(
    context,
    rows.map((row) => ensureDocumentId(row.document_id)),
  )
  const told = new Map<string, CommentOfOther>()
  for (const { document_id, by_id: byId, at } of rows) {
    const document = documents.get(ensureDocumentId(document_id))
    if (document === undefined || told.has(document_id)) continue
    if (!may(viewer, { on: 'comment', action: 'read', document: document.facts }).allowed) continue
    told.set(document_id, { workspaceId: document.facts.workspaceId, byId, at })
  }
  return [...told.values()]
}
