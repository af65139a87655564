import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, SuggestionId, WorkspaceId } from '#lib/base/ids.ts'
import { parseGoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { decide, type DecideRefusal } from '#lib/deciding/decide.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import { loadGoalNow } from '../deciding/load-goal-now.ts'
import { writeOutcome } from '../deciding/write-outcome.ts'
import type { Command } from '../named.ts'

/** Takes back one's own suggestion while it is open. It stays readable in the goal's life. */
export const takeBackSuggestion: Command<
  {
    readonly sessionId: SessionId
    readonly workspaceId: WorkspaceId
    readonly suggestionId: SuggestionId
  },
  Result<{ readonly documentId: DocumentId }, ToldRefusal | DecideRefusal>
> = {
  async run(context, { sessionId, workspaceId, suggestionId }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const row = await context.db
      .selectFrom('suggestions')
      .select('goal_id')
      .where('document', '=', board.number)
      .where('id', '=', suggestionId)
      .executeTakeFirst()
    const goalId = row === undefined ? undefined : parseGoalId(row.goal_id)
    if (goalId?.ok !== true) return fail({ kind: 'not-found' })
    const goal = await loadGoalNow(context, board, {
      goalId: goalId.value,
      content: {},
      hash: '',
      missing: undefined,
    })
    const decided = decide(goal, actor, { act: 'take-back', suggestionId })
    if (!decided.ok) return decided
    await writeOutcome(context, board, actor, decided.value)
    return succeed({ documentId: board.id })
  },
}
