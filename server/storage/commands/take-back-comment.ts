import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { parseAccountId, type CommentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToComments, type CommentedText } from '../comments/admit-to-comments.ts'
import type { CommentRow } from '../comments/comment-record.ts'
import type { Command, Context } from '../named.ts'
import { newId } from '../new-id.ts'

export interface TakeBackCommentInput extends CommentedText {
  readonly commentId: CommentId
}

/**
 * Takes back a comment or reply that one wrote oneself. What nobody else was given is wiped; what somebody read stays,
 * and says that it was taken back.
 */
export const takeBackComment: Command<
  TakeBackCommentInput,
  Result<{ readonly wasRead: boolean }, ToldRefusal>
> = {
  async run(context, { commentId, ...text }) {
    const admitted = await admitToComments(context, text, 'read')
    if (!admitted.ok) return admitted
    const { viewer, role, document } = admitted.value
    const { db, at } = context
    const row = await db
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', commentId)
      .where('document_id', '=', document.id)
      .where('kind', 'in', ['comment', 'reply'])
      .where('record_sealed', 'is not', null)
      .executeTakeFirst()
    const byId = parseAccountId(row?.by_id ?? '')
    if (row === undefined || !byId.ok) return fail({ kind: 'not-found' })
    const decision = may(viewer, {
      on: 'comment',
      action: 'take-back',
      document: document.facts,
      byId: byId.value,
    })
    if (!decision.allowed) return tellRefusal(decision.reason)
    const wasRead = await isReadByOthers(context, row)
    await db
      .insertInto('comments')
      .values({
        id: newId(),
        workspace_id: row.workspace_id,
        document_id: row.document_id,
        kind: 'taken-back',
        thread_id: row.thread_id,
        about_id: row.id,
        root: null,
        by_id: viewer.accountId,
        role,
        // Once: where it is kept already, nothing is added.
        press_id: `taken-back/${row.id}`,
        at,
        record_sealed: null,
      })
      .onConflict((conflict) => conflict.columns(['document_id', 'by_id', 'press_id']).doNothing())
      .execute()
    if (!wasRead)
      await db.updateTable('comments').set({ record_sealed: null }).where('id', '=', row.id).execute()
    return succeed({ wasRead })
  },
}

async function isReadByOthers({ db }: Context, row: CommentRow): Promise<boolean> {
  const found = await db
    .selectFrom('comment_readings')
    .select('position')
    .where('document_id', '=', row.document_id)
    .where('account_id', '<>', row.by_id)
    .where('position', '>=', row.position)
    .executeTakeFirst()
  return found !== undefined
}
