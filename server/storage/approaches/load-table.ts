import { ensureApproachCardId, ensurePreferenceId, type ApproachCardId, type GoalId } from '#lib/base/ids.ts'
import type { ApproachTableNow } from '#lib/approaches/approach-choice.ts'
import type { ApproachWords } from '#lib/approaches/approach-words.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openCard } from './approach-bodies.ts'

export interface CardRow {
  readonly id: string
  readonly made_by: string
  readonly made_at: number
  readonly is_off: number
  readonly body_sealed: Uint8Array
}

/** A card as it is now: its newest words, and whether it lies on the table. */
export interface LoadedCard {
  readonly id: ApproachCardId
  readonly words: ApproachWords
  readonly isOff: boolean
  readonly row: CardRow
}

/** A goal's cards as they are now, in the order in which they came. What cannot be read is left out. */
export async function loadCards(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
): Promise<readonly LoadedCard[]> {
  const rows = await context.db
    .selectFrom('approach_cards')
    .selectAll()
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .orderBy('number')
    .execute()
  const newest = new Map<string, CardRow>()
  for (const row of rows) newest.set(row.id, row)
  return [...newest.values()].flatMap((row): readonly LoadedCard[] => {
    const words = openCard(context, board, row)
    return words === undefined
      ? []
      : [{ id: ensureApproachCardId(row.id), words, isOff: row.is_off === 1, row }]
  })
}

export interface PreferenceRow {
  readonly number: number
  readonly id: string
  readonly goal_id: string
  readonly card_id: string
  readonly made_by: string
  readonly made_at: number
  readonly released_at: number | null
  readonly withdrawn_at: number | null
  readonly body_sealed: Uint8Array
}

/** Whether everybody of the pair may read it; otherwise only whoever wrote it. */
export function isReleased(row: Pick<PreferenceRow, 'released_at' | 'withdrawn_at'>): boolean {
  return row.released_at !== null && row.withdrawn_at === null
}

/** What each person would rather do with each card: the newest of theirs, in the order of writing. */
export async function loadPreferences(
  { db }: Context,
  board: DocumentRow,
  goalId: GoalId,
): Promise<readonly PreferenceRow[]> {
  const rows = await db
    .selectFrom('approach_preferences')
    .selectAll()
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .orderBy('number')
    .execute()
  const newest = new Map<string, PreferenceRow>()
  for (const row of rows) newest.set(`${row.card_id}/${row.made_by}`, row)
  return [...newest.values()].toSorted((a, b) => a.number - b.number)
}

/** What lies before both of them now: private preferences are no part of it, so it says nothing of them. */
export async function loadTableNow(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
): Promise<ApproachTableNow> {
  const cards = (await loadCards(context, board, goalId)).filter(({ isOff }) => !isOff)
  const onTable = new Set<string>(cards.map(({ id }) => id))
  const preferences = await loadPreferences(context, board, goalId)
  return {
    cards: cards.map(({ id, words }) => ({ id, words })),
    preferences: preferences
      .filter((row) => isReleased(row) && onTable.has(row.card_id))
      .map(({ id }) => ensurePreferenceId(id)),
  }
}
