import type { GoalScreenProps } from '../_board/goal-screen-props.ts'

/** The goal that quotes, and who looks at it. */
export type QuotePlace = Pick<GoalScreenProps, 'workspaceId' | 'goalId' | 'role' | 'clientName'>
