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

interface Asked {
  readonly workspaceIds: readonly WorkspaceId[]
  /** `unread-of-clients`: only what clients said and this person was not given yet. */
  readonly which: 'all' | 'unread-of-clients'
}

/**
 * What others said last beside texts that this person may read, newest first, one of each text; without a word of it.
 * As many as there are such texts: however much is said beside one, it hides no other.
 */
export async function findCommentsOfOthers(
  context: Context,
  viewer: Person,
  asked: Asked,
): Promise<readonly CommentOfOther[]> {
  if (asked.workspaceIds.length === 0) return []
  const rows = await context.db
    .selectFrom('comments')
    .select(['document_id', 'by_id', 'at'])
    .where('position', 'in', selectLastOfEachText(context, viewer, asked))
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

function selectLastOfEachText({ db }: Context, viewer: Person, { workspaceIds, which }: Asked) {
  const said = db
    .selectFrom('comments')
    .select(({ fn }) => fn.max('comments.position').as('position'))
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
    .groupBy('document_id')
  if (which === 'all') return said
  return said
    .where('role', '=', 'client')
    .where((row) =>
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
}
