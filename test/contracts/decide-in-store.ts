import { createHash } from 'node:crypto'
import { ensureGoalId, type GoalId, type SuggestionId } from '#lib/base/ids.ts'
import type { Answer, DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { GoalWords } from '#server/storage/deciding/load-goal-now.ts'
import type { Store } from '#server/storage/store.ts'
import { valueOf, type Pair, type Someone } from './store-world.ts'

/** A goal as the board would have it, with this sentence. */
export function wordsOf(goalId: GoalId | string, sentence: string): GoalWords {
  const hash = createHash('sha256').update(sentence).digest('hex')
  return { goalId: ensureGoalId(goalId), content: { sentence }, hash, missing: undefined }
}

interface Deciding {
  readonly store: Store
  readonly workspaceId: Pair['workspaceId']
}

/** Suggests with what is there now. */
export function suggestIn(
  { store, workspaceId }: Deciding,
  { sessionId }: Someone,
  kind: DecisionKind,
  words: GoalWords,
  told: { readonly otherWords?: GoalWords; readonly note?: string; readonly seenHash?: string } = {},
) {
  const { otherWords, note, seenHash = (otherWords ?? words).hash } = told
  return store.run('suggestDecision', { sessionId, workspaceId, kind, words, otherWords, seenHash, note })
}

/** Answers what was suggested, having seen what is there now. */
export function answerIn(
  { store, workspaceId }: Deciding,
  { sessionId }: Someone,
  suggestionId: SuggestionId,
  words: GoalWords,
  told: {
    readonly answer?: Answer
    readonly otherWords?: GoalWords
    readonly reason?: string
    readonly seenHash?: string
  } = {},
) {
  const { answer = 'agree', otherWords, reason, seenHash = (otherWords ?? words).hash } = told
  const given = { suggestionId, answer, seenHash, reason, words, otherWords }
  return store.run('answerSuggestion', { sessionId, workspaceId, ...given })
}

/** Both agree to work on a goal: the client suggests it. */
export async function startByBoth(store: Store, pair: Pair, goalId: GoalId): Promise<void> {
  const deciding = { store, workspaceId: pair.workspaceId }
  const words = wordsOf(goalId, 'Words of the goal')
  const { id } = valueOf(await suggestIn(deciding, pair.client, 'start', words))
  if (id === undefined) throw new Error('suggested already')
  valueOf(await answerIn(deciding, pair.clinician, id, words))
}
