import type { ReactNode } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import type { Quote } from '../_quotes/quote-answer.ts'
import type { BoardProps } from './board-props.ts'

/** What the page of one goal is given by the server. */
export interface GoalScreenProps extends BoardProps {
  readonly goalId: string
  /** The goal as the server read it. One that was just added may be on its way here still. */
  readonly drawn: GoalView | undefined
  /** What the goal quotes, as the server read it; undefined where that cannot be read. */
  readonly quotes: readonly Quote[] | undefined
  /** How both go about it, and the way to its cards. */
  readonly ways: ReactNode
  /** The way to its earlier versions. */
  readonly history: ReactNode
  /** What is folded on its page, to be read until it is live. */
  readonly more: ReactNode
}
