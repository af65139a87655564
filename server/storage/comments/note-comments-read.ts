import type { AccountId, DocumentId } from '#lib/base/ids.ts'
import type { Context } from '../named.ts'

/** Notes how far somebody was given what is said beside a text, in the command that gives it. */
export async function noteCommentsRead(
  { db }: Context,
  documentId: DocumentId,
  accountId: AccountId,
  position: number,
): Promise<void> {
  await db
    .insertInto('comment_readings')
    .values({ document_id: documentId, account_id: accountId, position })
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'account_id'])
        .doUpdateSet({ position })
        .where('comment_readings.position', '<', position),
    )
    .execute()
}
