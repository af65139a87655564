import type { Actor } from '#lib/deciding/decide.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** Why this person can put no more on tables, of their own share; undefined when there is room. */
export async function findNoRoomForApproaches(
  { db, at }: Context,
  board: DocumentRow,
  { accountId }: Actor,
): Promise<NoRoom | undefined> {
  const count = (table: 'approach_cards' | 'approach_preferences') =>
    db
      .selectFrom(table)
      .select(countAdded('made_at', at))
      .where('document', '=', board.number)
      .where('made_by', '=', accountId)
      .executeTakeFirstOrThrow()
  const cards = await count('approach_cards')
  const preferences = await count('approach_preferences')
  return findNoRoom('approaches', {
    aDay: cards.aDay + preferences.aDay,
    ever: cards.ever + preferences.ever,
  })
}
