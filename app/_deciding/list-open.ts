import type { GoalDecided, Suggestion } from './decision.ts'

/** What a clinician has to look at: what waits for them, and what was answered otherwise than by agreeing. */
export function listOpen(
  decisions: readonly GoalDecided[],
  side: 'client' | 'clinician',
): readonly Suggestion[] {
  return decisions.flatMap(({ open }) =>
    open.filter(({ by, answers }) =>
      by.side === side
        ? answers.some((answer) => answer.by.side !== side)
        : answers.every((answer) => answer.by.side !== side),
    ),
  )
}
