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
  let newest = context.db
    .selectFrom('comments')
    .select((row) => row.fn.max('comments.position').as('position'))
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
    newest = newest.where((row) =>
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
  // One row of each text: what is said much beside one hides none beside another.
  const rows = await context.db
    .selectFrom('comments')
    .select(['document_id', 'by_id', 'at'])
    .where('position', 'in', newest.groupBy('document_id'))
    .orderBy('position', 'desc')
    .execute()
  const documents = await loadDocuments(
    context,
    rows.map((row) => ensureDocumentId(row.document_id)),
  )
  return rows.flatMap(({ document_id, by_id: byId, at }) => {
    const document = documents.get(ensureDocumentId(document_id))
    if (document === undefined) return []
    if (!may(viewer, { on: 'comment', action: 'read', document: document.facts }).allowed) return []
    return [{ workspaceId: document.facts.workspaceId, byId, at }]
  })
}
