import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { parseGoalId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { AgreementView, GoalDecisions } from '#lib/deciding/goal-decisions.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { selectOpen } from '../deciding/load-goal-now.ts'
import { createDeciderReader, readSuggestions, type NameDecider } from '../deciding/read-suggestions.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'

/** As the rows have it: what the board says now is the caller's to compare. */
export type KeptDecisions = Omit<GoalDecisions, 'hasNewWords'>

/**
 * What holds of each goal and what is open for it: as many rows as there are goals and open suggestions, however
 * much was decided before. A read of another's has its line.
 */
export const listDecisions: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly KeptDecisions[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, admitted.value, {
      workspaceId,
      documentId: board.id,
      what: 'read',
    })
    const nameOf = createDeciderReader(context)
    const goals = new Map<GoalId, KeptDecisions>()
    const put = (goalId: GoalId, change: (before: KeptDecisions) => KeptDecisions) =>
      goals.set(goalId, change(goals.get(goalId) ?? { ...undecided, goalId }))
    for (const [goalId, agreed] of await readAgreements(context, board, nameOf)) {
      put(goalId, (before) => ({ ...before, agreed }))
      const { kind, goalId: replaced } = agreed.suggestion
      if (kind !== 'replace') continue
      put(goalId, (before) => ({ ...before, replaces: replaced }))
      put(replaced, (before) => ({ ...before, replacedBy: goalId }))
    }
    for (const { view } of await readSuggestions(
      context,
      board,
      await selectOpen(context, board).execute(),
      nameOf,
    ))
      put(view.goalId, (before) => ({ ...before, open: [...before.open, view] }))
    return succeed([...goals.values()])
  },
}

const undecided: Omit<KeptDecisions, 'goalId'> = {
  agreed: undefined,
  open: [],
  replacedBy: undefined,
  replaces: undefined,
}

async function readAgreements(
  context: Context,
  board: DocumentRow,
  nameOf: NameDecider,
): Promise<ReadonlyMap<GoalId, AgreementView>> {
  const rows = await context.db
    .selectFrom('goal_agreements')
    .innerJoin('suggestions', 'suggestions.number', 'goal_agreements.suggestion')
    .innerJoin('suggestion_ends', 'suggestion_ends.suggestion', 'suggestions.number')
    .selectAll('suggestions')
    .select(['goal_agreements.goal_id as agreed_goal_id', 'ended_by', 'ended_at'])
    .where('goal_agreements.document', '=', board.number)
    .where('about', '=', 'words')
    .execute()
  const views = new Map(
    (await readSuggestions(context, board, rows, nameOf)).map(({ number, view }) => [number, view]),
  )
  const agreements = new Map<GoalId, AgreementView>()
  for (const row of rows) {
    const suggestion = views.get(row.number)
    const goalId = parseGoalId(row.agreed_goal_id)
    if (suggestion === undefined || !goalId.ok) continue
    const otherSide = suggestion.by.side === 'client' ? 'clinician' : 'client'
    agreements.set(goalId.value, {
      suggestion,
      agreedBy: await nameOf(row.ended_by, otherSide),
      agreedAt: row.ended_at,
    })
  }
  return agreements
}
