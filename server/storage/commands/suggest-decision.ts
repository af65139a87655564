import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureSuggestionId,
  type DocumentId,
  type SessionId,
  type SuggestionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { decide, type DecideRefusal } from '#lib/deciding/decide.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { makeChoice, type AskedApproach } from '../approaches/choose-approach.ts'
import { sealBody } from '../deciding/decision-body.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import { findNoRoomToDecide } from '../deciding/find-no-room-to-decide.ts'
import { loadGoalNow, type GoalWords } from '../deciding/load-goal-now.ts'
import { writeOutcome } from '../deciding/write-outcome.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

export interface SuggestDecisionInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly kind: DecisionKind
  /** The goal as the board has it now. */
  readonly words: GoalWords
  /** For `replace`: the goal that would take its place. */
  readonly otherWords: GoalWords | undefined
  /** Of what stood before whoever suggests it. */
  readonly seenHash: string
  readonly note: string | undefined
  /** For `approach`; `seenHash` is then of the goal's table. */
  readonly approach?: AskedApproach | undefined
}

export interface SuggestedDecision {
  readonly documentId: DocumentId
  /** Undefined when the same was suggested already and is open. */
  readonly id: SuggestionId | undefined
}

/** Suggests something to decide together. It ends an older suggestion of the same kind for that goal. */
export const suggestDecision: Command<
  SuggestDecisionInput,
  Result<SuggestedDecision, ToldRefusal | DecideRefusal | NoRoom>
> = {
  async run(context, { sessionId, workspaceId, kind, words, seenHash: seen, note, approach, ...named }) {
    const entered = await enterDeciding(context, sessionId, workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    // Only to replace is about another goal: whatever else is suggested holds the words of this one.
    const otherWords = kind === 'replace' ? named.otherWords : undefined
    const loaded = await loadGoalNow(context, board, words)
    const made =
      approach === undefined || kind !== 'approach'
        ? undefined
        : await makeChoice(context, board, words.goalId, approach, { hash: seen, reason: note })
    const goal = { ...loaded, hashes: { ...loaded.hashes, approach: made?.hash } }
    const seenHash = made?.hash ?? seen
    const other = otherWords === undefined ? undefined : await loadGoalNow(context, board, otherWords)
    const decided = decide(goal, actor, { act: 'suggest', kind, seenHash, other })
    if (!decided.ok) return decided
    if (decided.value.isSo) return succeed({ documentId: board.id, id: undefined })
    const noRoom = await findNoRoomToDecide(context, board, actor)
    if (noRoom !== undefined) return fail(noRoom)
    const id = ensureSuggestionId(newId())
    const content = made === undefined ? (otherWords ?? words).content : {}
    await context.db
      .insertInto('suggestions')
      .values({
        id,
        document: board.number,
        goal_id: words.goalId,
        kind,
        other_goal_id: otherWords?.goalId ?? null,
        side: actor.side,
        made_by: actor.accountId,
        made_at: context.at,
        hash: seenHash,
        body_sealed: sealBody(context, board, id, { content, note, approach: made?.choice }),
      })
      .execute()
    await writeOutcome(context, board, actor, decided.value)
    return succeed({ documentId: board.id, id })
  },
}
