import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, SuggestionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { decide, type Actor, type DecideRefusal } from '#lib/deciding/decide.ts'
import type { Answer } from '#lib/deciding/decision-kind.ts'
import { hasWords } from '#lib/base/has-words.ts'
import { findHashOfSuggested } from '../approaches/choose-approach.ts'
import { openBody, sealReason } from '../deciding/decision-body.ts'
import { enterDeciding } from '../deciding/enter-deciding.ts'
import { findNoRoomToDecide } from '../deciding/find-no-room-to-decide.ts'
import { loadGoalNow, type GoalWords } from '../deciding/load-goal-now.ts'
import { numberOf, writeOutcome } from '../deciding/write-outcome.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'

export interface AnswerSuggestionInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly suggestionId: SuggestionId
  readonly answer: Answer
  /** Of what the suggestion said as it was answered. */
  readonly seenHash: string
  readonly reason: string | undefined
  /** The suggestion's goal, and the one that would replace it, as the board has them now. */
  readonly words: GoalWords
  readonly otherWords: GoalWords | undefined
}

/**
 * Answers what the other side suggests. Agreeing makes it so, in this transaction: the goal moves, and what holds
 * now is what was agreed. Any other answer is kept and shown, and leaves it open.
 */
export const answerSuggestion: Command<
  AnswerSuggestionInput,
  Result<{ readonly documentId: DocumentId; readonly moved: boolean }, ToldRefusal | DecideRefusal | NoRoom>
> = {
  async run(context, input) {
    const { suggestionId, answer, seenHash, reason, words, otherWords } = input
    const entered = await enterDeciding(context, input.sessionId, input.workspaceId)
    if (!entered.ok) return entered
    const { actor, board } = entered.value
    const loaded = await loadGoalNow(context, board, words)
    const approach = await findHashOfSuggested(context, board, words.goalId, suggestionId)
    const goal = { ...loaded, hashes: { ...loaded.hashes, approach } }
    const other = otherWords === undefined ? undefined : await loadGoalNow(context, board, otherWords)
    const hasReason = reason !== undefined && hasWords(reason)
    const decided = decide(goal, actor, {
      act: 'answer',
      suggestionId,
      answer,
      seenHash,
      hasReason,
      other,
    })
    if (!decided.ok) {
      const isSo = answer === 'agree' && (await wasAgreed(context, board, input, actor))
      return isSo ? succeed({ documentId: board.id, moved: false }) : decided
    }
    if (answer === 'agree' && !(await canBeRead(context, board, suggestionId)))
      return fail({ kind: 'words-changed' })
    const noRoom = await findNoRoomToDecide(context, board, actor)
    if (noRoom !== undefined) return fail(noRoom)
    const { accountId, side } = actor
    await context.db
      .insertInto('suggestion_answers')
      .values({
        suggestion: await numberOf(context, suggestionId),
        answer,
        side,
        made_by: accountId,
        made_at: context.at,
        reason_sealed: sealReason(
          context,
          board,
          'answer',
          `${suggestionId}/${accountId}/${context.at}`,
          reason,
        ),
      })
      .execute()
    await writeOutcome(context, board, actor, decided.value)
    return succeed({ documentId: board.id, moved: decided.value.moves.length > 0 })
  },
}

/** Whether it was by this person's agreement to these words that it ended: what is sent once more is answered the same. */
async function wasAgreed(
  { db }: Context,
  board: DocumentRow,
  { suggestionId, seenHash }: AnswerSuggestionInput,
  { accountId }: Actor,
): Promise<boolean> {
  const row = await db
    .selectFrom('suggestion_ends')
    .innerJoin('suggestions', 'suggestions.number', 'suggestion_ends.suggestion')
    .select('id')
    .where('document', '=', board.number)
    .where('id', '=', suggestionId)
    .where('hash', '=', seenHash)
    .where('ended_as', '=', 'agreed')
    .where('ended_by', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Nobody agrees to what nobody can read. */
async function canBeRead(context: Context, board: DocumentRow, id: SuggestionId): Promise<boolean> {
  const row = await context.db
    .selectFrom('suggestions')
    .select('body_sealed')
    .where('document', '=', board.number)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && openBody(context, board, id, row.body_sealed) !== undefined
}
