import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import type { Query } from '../named.ts'

/** Whether a goal quotes words of a document now, for whoever may change who reads it. */
export const isQuoted: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<boolean, ToldRefusal>
> = {
  async run(context, { sessionId, documentId }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'unshare')
    if (!admitted.ok) return admitted
    const found = await context.db
      .selectFrom('quotes')
      .select('id')
      .where('source_id', '=', documentId)
      .where('state', '=', 'quoted')
      .executeTakeFirst()
    return succeed(found !== undefined)
  },
}
