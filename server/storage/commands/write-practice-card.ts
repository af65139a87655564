import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureApproachCardId, type ApproachCardId, type SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { practiceCardRow, readPracticeCards } from '../approaches/read-practice-cards.ts'
import { countAdded, type NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'
import { aboutName, sealText } from '../sealed-text.ts'

/** Cards that a practice keeps at once, and words ever written on them; by all its clinicians. */
export const practiceLibraryLimits = { cards: 60, aDay: 200, ever: 5_000 } as const

/** Keeps a card in the practice's library, gives it other words, or takes it out. Tables that have it keep it. */
export const writePracticeCard: Command<
  {
    readonly sessionId: SessionId
    /** Undefined for a new card. */
    readonly cardId: ApproachCardId | undefined
    /** Undefined takes it out. */
    readonly words: ApproachWords | undefined
  },
  Result<{ readonly cardId: ApproachCardId }, ToldRefusal | NoRoom>
> = {
  async run(context, { sessionId, cardId, words }) {
    const { db, vault, at } = context
    const admitted = await admitToPractice(context, sessionId, 'keep-library')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const cards = await readPracticeCards(context, practiceId)
    const card = cards.find(({ id }) => id === cardId)
    const nextWords = words ?? card?.words
    if ((cardId !== undefined && card === undefined) || nextWords === undefined)
      return fail({ kind: 'not-found' })
    const added = await db
      .selectFrom('practice_approaches')
      .select(countAdded('made_at', at))
      .where('practice_id', '=', practiceId)
      .executeTakeFirstOrThrow()
    const { cards: most, aDay, ever } = practiceLibraryLimits
    if (words !== undefined && (added.ever >= ever || (card === undefined && cards.length >= most)))
      return fail({ kind: 'workspace-full' })
    if (words !== undefined && added.aDay >= aDay) return fail({ kind: 'day-full' })
    const made = { id: cardId ?? newId(), made_by: viewer.accountId, made_at: at }
    const about = aboutName(practiceId, 'approach', practiceCardRow(made))
    await db
      .insertInto('practice_approaches')
      .values({
        ...made,
        practice_id: practiceId,
        is_off: words === undefined ? 1 : 0,
        body_sealed: sealText(vault, about, JSON.stringify(nextWords)),
      })
      .execute()
    return succeed({ cardId: ensureApproachCardId(made.id) })
  },
}
