import type { GoalView } from '#lib/board/board-view.ts'
import type { BoardProps } from '../../../_board/board-props.ts'
import type { GoalDecided, Suggestion } from '../../../_deciding/decision.ts'
import { findNewWords } from '../../../_deciding/find-new-words.ts'

/**
 * What a page is drawn with of what was decided: the words of one goal where it is that goal's page, and otherwise no
 * more than the cards show. The live page reads the rest.
 */
export function drawDecisions(
  decisions: readonly GoalDecided[] | undefined,
  goals: readonly GoalView[],
  wholeId?: string,
): Pick<BoardProps, 'decisions' | 'newWords'> {
  return {
    decisions: decisions?.map((one) => (one.goalId === wholeId ? one : withoutWords(one))),
    newWords: findNewWords(goals, decisions ?? []),
  }
}

function withoutWords({ agreed, open, ...decided }: GoalDecided): GoalDecided {
  return {
    ...decided,
    agreed: agreed && { ...agreed, suggestion: strip(agreed.suggestion) },
    open: open.map(strip),
  }
}

function strip({ content: _content, note: _note, answers, ...suggestion }: Suggestion): Suggestion {
  return { ...suggestion, answers: answers.map(({ reason: _reason, ...answer }) => answer) }
}
