import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import type { BoardProps } from '../_board/board-props.ts'
import type { Answerable, Suggestion } from './decision.ts'

type Viewer = Pick<BoardProps, 'role' | 'me'>

/** Whether it is this side's to answer. */
export const isTheirs = (suggestion: Pick<Answerable, 'by'>, { role }: Pick<Viewer, 'role'>): boolean =>
  suggestion.by.side !== role

/** "What Ana suggests", or "What you suggested". */
export function sayWhoseSuggestion(suggestion: Suggestion, viewer: Viewer): string {
  const { name, accountId } = suggestion.by
  if (isTheirs(suggestion, viewer)) return say(decidingWords.whatSuggests, { name })
  return accountId === viewer.me
    ? say(decidingWords.whatYouSuggested)
    : say(decidingWords.whatSuggested, { name })
}

/** What agreeing does. `sayOther` finds the words of another goal. */
export function sayThen(
  { kind, goalId, otherGoalId }: Suggestion,
  sayOther: (goalId: string) => string,
): string {
  return kind === 'replace'
    ? say(decidingWords['then-replace'], { goal: sayOther(goalId), other: sayOther(otherGoalId ?? '') })
    : say(decidingWords[`then-${kind}`])
}
