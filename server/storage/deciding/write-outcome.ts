import type { GoalId, SuggestionId } from '#lib/base/ids.ts'
import type { Actor, Outcome } from '#lib/deciding/decide.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { sealReason } from './decision-body.ts'

/** Writes what an act has changed besides its own suggestion or answer: what ended, where goals stand, what holds now. */
export async function writeOutcome(
  context: Context,
  board: DocumentRow,
  actor: Actor,
  outcome: Outcome,
  reason?: string,
): Promise<void> {
  const { db, at } = context
  for (const { id, as } of outcome.ends)
    await db
      .insertInto('suggestion_ends')
      .values({
        suggestion: await numberOf(context, id),
        ended_as: as,
        ended_by: actor.accountId,
        ended_at: at,
      })
      .execute()
  for (const { goalId, to, byBoth } of outcome.moves)
    await writeMove(context, board, { goalId, to, byBoth, actor, reason })
  if (outcome.agreed !== undefined) await writeAgreement(context, board, outcome.agreed)
}

interface Move {
  readonly goalId: GoalId
  readonly to: string
  readonly byBoth: boolean
  readonly actor: Actor
  readonly reason: string | undefined
}

async function writeMove(context: Context, board: DocumentRow, move: Move): Promise<void> {
  const { db, at } = context
  const place = await db
    .selectFrom('goal_columns')
    .select('column')
    .where('document', '=', board.number)
    .where('goal_id', '=', move.goalId)
    .executeTakeFirst()
  const from = place?.column ?? 'proposed'
  const how = {
    moved_by: move.actor.accountId,
    moved_at: at,
    by_both: move.byBoth ? 1 : 0,
    reason_sealed: sealReason(context, board, 'move', `${move.goalId}/${at}`, move.reason),
  }
  await db
    .insertInto('goal_columns')
    .values({ document: board.number, goal_id: move.goalId, column: move.to, ...how })
    .onConflict((conflict) =>
      conflict.columns(['document', 'goal_id']).doUpdateSet({ column: move.to, ...how }),
    )
    .execute()
  await db
    .insertInto('goal_moves')
    .values({ document: board.number, goal_id: move.goalId, from_column: from, to_column: move.to, ...how })
    .execute()
}

/** What holds now of a goal's words, or of its approach. Agreeing to stop changes neither. */
async function writeAgreement(
  context: Context,
  board: DocumentRow,
  { suggestion, goalId }: NonNullable<Outcome['agreed']>,
): Promise<void> {
  const { kind } = suggestion
  if (kind === 'rest' || kind === 'reach' || kind === 'close') return
  const number = await numberOf(context, suggestion.id)
  await context.db
    .insertInto('goal_agreements')
    .values({
      document: board.number,
      goal_id: goalId,
      about: kind === 'approach' ? 'approach' : 'words',
      suggestion: number,
    })
    .onConflict((conflict) =>
      conflict.columns(['document', 'goal_id', 'about']).doUpdateSet({ suggestion: number }),
    )
    .execute()
}

/** Its number in the tables. */
export async function numberOf({ db }: Context, id: SuggestionId): Promise<number> {
  const row = await db
    .selectFrom('suggestions')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.number
}
