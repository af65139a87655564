import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToComments, type CommentedText } from '../comments/admit-to-comments.ts'
import type { Query } from '../named.ts'

/** Whether anything that was said beside a text is there, for whoever may read it. */
export const isCommented: Query<CommentedText, Result<boolean, ToldRefusal>> = {
  async run(context, text) {
    const admitted = await admitToComments(context, text, 'read')
    if (!admitted.ok) return admitted
    const found = await context.db
      .selectFrom('comments')
      .select('id')
      .where('document_id', '=', admitted.value.document.id)
      .where('record_sealed', 'is not', null)
      .executeTakeFirst()
    return succeed(found !== undefined)
  },
}
