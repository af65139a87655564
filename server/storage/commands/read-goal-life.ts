import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import type { LifeEntry, SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { openReason } from '../deciding/decision-body.ts'
import {
  createDeciderReader,
  readAnswers,
  readSuggestions,
  type NameDecider,
} from '../deciding/read-suggestions.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'

/** All that was suggested, answered, agreed and moved of one goal, oldest first. A read of another's has its line. */
export const readGoalLife: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId; readonly goalId: GoalId },
  Result<readonly LifeEntry[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId }) {
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
    const clientId = await findClient(context, workspaceId)
    const entries = [
      ...(await readDecided(context, board, goalId, nameOf)),
      ...(await readMoves(context, board, goalId, (id) =>
        nameOf(id, id === clientId ? 'client' : 'clinician'),
      )),
    ]
    // One moment may hold several: what was suggested stands before its answer, and that before the move.
    return succeed(
      entries
        .sort((a, b) => a.at - b.at || ranks[a.entry.what] - ranks[b.entry.what])
        .map(({ entry }) => entry),
    )
  },
}

const ranks: Readonly<Record<LifeEntry['what'], number>> = { suggested: 0, answered: 1, ended: 2, moved: 3 }

interface Dated {
  readonly at: Instant
  readonly entry: LifeEntry
}

async function readDecided(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  nameOf: NameDecider,
): Promise<readonly Dated[]> {
  const rows = await context.db
    .selectFrom('suggestions')
    .selectAll()
    .where('document', '=', board.number)
    .where((where) => where.or([where('goal_id', '=', goalId), where('other_goal_id', '=', goalId)]))
    .orderBy('number')
    .execute()
  const answersOf = await readAnswers(context, board, rows, nameOf)
  const dated: Dated[] = []
  const views = new Map<number, SuggestionView>()
  for (const { number, view } of await readSuggestions(context, board, rows, nameOf)) {
    views.set(number, view)
    dated.push({ at: view.at, entry: { what: 'suggested', suggestion: view } })
    for (const answer of answersOf.get(number) ?? [])
      dated.push({ at: answer.at, entry: { what: 'answered', suggestion: view, answer } })
  }
  const numbers = [...views.keys()]
  const ends =
    numbers.length === 0
      ? []
      : await context.db
          .selectFrom('suggestion_ends')
          .innerJoin('suggestions', 'suggestions.number', 'suggestion_ends.suggestion')
          .select(['suggestion', 'ended_as', 'ended_by', 'ended_at', 'made_by', 'side'])
          .where('suggestion', 'in', numbers)
          .execute()
  for (const row of ends) {
    const suggestion = views.get(row.suggestion)
    const as = (['taken-back', 'replaced', 'settled'] as const).find((known) => known === row.ended_as)
    if (suggestion === undefined || as === undefined) continue
    const otherSide = row.side === 'client' ? 'clinician' : 'client'
    const by = await nameOf(row.ended_by, row.ended_by === row.made_by ? row.side : otherSide)
    dated.push({ at: row.ended_at, entry: { what: 'ended', suggestion, as, by, at: row.ended_at } })
  }
  return dated
}

async function readMoves(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  nameOf: (accountId: string) => ReturnType<NameDecider>,
): Promise<readonly Dated[]> {
  const rows = await context.db
    .selectFrom('goal_moves')
    .select(['from_column', 'to_column', 'moved_by', 'moved_at', 'by_both', 'reason_sealed'])
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .orderBy('position')
    .execute()
  const dated: Dated[] = []
  for (const row of rows) {
    const [from, to] = [row.from_column, row.to_column].map((text) => goalColumns.find((one) => one === text))
    if (from === undefined || to === undefined) continue
    const at = row.moved_at
    dated.push({
      at,
      entry: {
        what: 'moved',
        from,
        to,
        byBoth: row.by_both === 1,
        by: await nameOf(row.moved_by),
        at,
        reason: openReason(context, board, 'move', `${goalId}/${at}`, row.reason_sealed),
      },
    })
  }
  return dated
}

async function findClient({ db }: Context, workspaceId: WorkspaceId): Promise<string | null> {
  const row = await db
    .selectFrom('workspaces')
    .select('client_account_id')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  return row?.client_account_id ?? null
}
