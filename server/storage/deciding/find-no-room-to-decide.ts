import type { Actor } from '#lib/deciding/decide.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** Why this person can suggest or answer no more, of their own share; undefined when there is room. */
export async function findNoRoomToDecide(
  { db, at }: Context,
  board: DocumentRow,
  { accountId }: Actor,
): Promise<NoRoom | undefined> {
  const suggested = await db
    .selectFrom('suggestions')
    .select(countAdded('made_at', at))
    .where('document', '=', board.number)
    .where('made_by', '=', accountId)
    .executeTakeFirstOrThrow()
  const answered = await db
    .selectFrom('suggestion_answers')
    .innerJoin('suggestions', 'suggestions.number', 'suggestion_answers.suggestion')
    .select(countAdded('suggestion_answers.made_at', at))
    .where('document', '=', board.number)
    .where('suggestion_answers.made_by', '=', accountId)
    .executeTakeFirstOrThrow()
  return findNoRoom('decisions', {
    aDay: suggested.aDay + answered.aDay,
    ever: suggested.ever + answered.ever,
  })
}
