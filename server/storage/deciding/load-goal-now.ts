import {
  ensureAccountId,
  ensureSuggestionId,
  parseGoalId,
  type GoalId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { GoalNow, OpenSuggestion } from '#lib/deciding/decide.ts'
import { decisionKinds, type DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { Missing } from '#lib/deciding/find-missing.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** What the board said of a goal when the deciding began; its hash is SHA-256 of the canonical content. */
export interface GoalWords {
  readonly goalId: GoalId
  readonly content: AgreedContent
  readonly hash: string
  readonly missing: Missing | undefined
}

/** A goal as the rows have it, with the words that the caller has read. */
export async function loadGoalNow(context: Context, board: DocumentRow, words: GoalWords): Promise<GoalNow> {
  const { db } = context
  const { goalId, hash, missing } = words
  const place = await db
    .selectFrom('goal_columns')
    .select('column')
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .executeTakeFirst()
  const agreement = await db
    .selectFrom('goal_agreements')
    .innerJoin('suggestions', 'suggestions.number', 'goal_agreements.suggestion')
    .select('hash')
    .where('goal_agreements.document', '=', board.number)
    .where('goal_agreements.goal_id', '=', goalId)
    .where('about', '=', 'words')
    .executeTakeFirst()
  return {
    goalId,
    column: goalColumns.find((known) => known === place?.column) ?? 'proposed',
    hashes: { start: hash, change: hash, replace: hash, rest: hash, reach: hash, close: hash },
    agreedHash: agreement?.hash,
    missing,
    open: await loadOpen(context, board, goalId),
  }
}

/** What is suggested for a goal and still open. What somebody suggested who is here no more is not. */
export async function loadOpen(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
): Promise<readonly OpenSuggestion[]> {
  const rows = await selectOpen(context, board).where('goal_id', '=', goalId).execute()
  return rows.flatMap((row): readonly OpenSuggestion[] => {
    const kind = kindOf(row.kind)
    const side = sideOf(row.side)
    if (kind === undefined || side === undefined) return []
    const other = row.other_goal_id === null ? undefined : parseGoalId(row.other_goal_id)
    return [
      {
        id: ensureSuggestionId(row.id),
        kind,
        side,
        by: ensureAccountId(row.made_by),
        hash: row.hash,
        otherGoalId: other?.ok === true ? other.value : undefined,
      },
    ]
  })
}

export function selectOpen(context: Context, board: DocumentRow) {
  return selectOpenIn(context, [board.facts.workspaceId]).where('document', '=', board.number)
}

/** The same in several workspaces, each row with its own. */
export function selectOpenIn({ db }: Context, workspaceIds: readonly WorkspaceId[]) {
  return db
    .selectFrom('suggestions')
    .innerJoin('documents', 'documents.number', 'suggestions.document')
    .selectAll('suggestions')
    .select('workspace_id')
    .where('workspace_id', 'in', workspaceIds)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('suggestion_ends')
            .select('ended_as')
            .whereRef('suggestion_ends.suggestion', '=', 'suggestions.number'),
        ),
      ),
    )
    .where((where) =>
      where.exists(
        where
          .selectFrom('memberships')
          .select('role')
          .whereRef('memberships.account_id', '=', 'suggestions.made_by')
          .where('scope', '=', 'workspace')
          .whereRef('scope_id', '=', 'documents.workspace_id')
          .where('until_at', 'is', null),
      ),
    )
    .orderBy('suggestions.number')
}

export const kindOf = (text: string): DecisionKind | undefined =>
  decisionKinds.find((known) => known === text)

export const sideOf = (text: string): 'client' | 'clinician' | undefined =>
  text === 'client' || text === 'clinician' ? text : undefined
