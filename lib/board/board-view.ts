import type { GoalId } from '#lib/base/ids.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { GoalDomain } from './goal-domain.ts'

/** Where somebody would notice. */
export type SignPlace = 'home' | 'outside'

export interface SignView {
  readonly id: string
  readonly place: SignPlace
  /** undefined when these words cannot be read; the rest of the goal can. */
  readonly text: RichTextView | undefined
}

export interface StepView {
  readonly id: string
  /** Account id of whoever will do it, as written; undefined while nobody has it. */
  readonly ownerId: string | undefined
  readonly done: boolean
  /** The day by which it is meant to be done, `2026-11-26`; undefined where none was named. */
  readonly by: string | undefined
  /** undefined when these words cannot be read; the rest of the goal can. */
  readonly text: RichTextView | undefined
}

/** One goal of the board as anybody may see it. A goal from a broken or hostile program is `unreadable`. */
export type GoalView =
  | {
      readonly kind: 'goal'
      readonly id: GoalId
      readonly order: string
      readonly sentence: RichTextView
      /** How we'll know; undefined when these words cannot be read. */
      readonly benchmark: RichTextView | undefined
      readonly domain: GoalDomain | undefined
      /** Somebody said that nothing would be noticed yet. A sign says otherwise. */
      readonly signsNotYet: boolean
      readonly signs: readonly SignView[]
      readonly steps: readonly StepView[]
    }
  | { readonly kind: 'unreadable'; readonly id: GoalId; readonly order: string }

/** Every goal, in board order: by key, then id, by code unit; keys that do not parse last. */
export interface BoardView {
  readonly goals: readonly GoalView[]
}
