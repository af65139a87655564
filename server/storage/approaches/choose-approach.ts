import type { ApproachCardId, GoalId, SuggestionId } from '#lib/base/ids.ts'
import { isStillThere, type ApproachChoice } from '#lib/approaches/approach-choice.ts'
import type { Intensity, Pace } from '#lib/approaches/pace.ts'
import { openBody } from '../deciding/decision-body.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { hashChoice, hashTable } from './hash-approach.ts'
import { loadTableNow } from './load-table.ts'

/** What somebody asks for who suggests an approach. */
export interface AskedApproach {
  readonly cardId: ApproachCardId
  readonly pace: Pace
  readonly intensity: Intensity | undefined
}

/** The choice with what lies on the table now; its hash is undefined when that is not what was seen. */
export async function makeChoice(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  { cardId, pace, intensity }: AskedApproach,
  seen: { readonly hash: string; readonly reason: string | undefined },
): Promise<{ readonly choice: ApproachChoice; readonly hash: string | undefined }> {
  const table = await loadTableNow(context, board, goalId)
  const choice: ApproachChoice = { chosen: cardId, pace, intensity, ...table }
  const isSeen = hashTable(table) === seen.hash && table.cards.some(({ id }) => id === cardId)
  return { choice, hash: isSeen ? hashChoice(choice, seen.reason) : undefined }
}

/** The hash that a suggested approach is agreed by, for as long as its card says what it said then. */
export async function findHashOfSuggested(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  id: SuggestionId,
): Promise<string | undefined> {
  const row = await context.db
    .selectFrom('suggestions')
    .select(['hash', 'body_sealed'])
    .where('document', '=', board.number)
    .where('id', '=', id)
    .where('kind', '=', 'approach')
    .executeTakeFirst()
  const choice = row && openBody(context, board, id, row.body_sealed)?.approach
  if (row === undefined || choice === undefined) return undefined
  return isStillThere(choice, await loadTableNow(context, board, goalId)) ? row.hash : undefined
}
