import type { GoalId } from '#lib/base/ids.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'

/** What a life domain is called on the wire; `own` ones come later as `own:<words>`. */
export type GoalDomain =
  | 'safety'
  | 'emotion-regulation'
  | 'relationships'
  | 'independence'
  | 'work'
  | 'self-compassion'
  | 'body-and-sleep'

export const goalDomains: readonly GoalDomain[] = [
  'safety',
  'emotion-regulation',
  'relationships',
  'independence',
  'work',
  'self-compassion',
  'body-and-sleep',
]

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
      readonly domain: GoalDomain | undefined
      readonly signs: readonly SignView[]
      readonly steps: readonly StepView[]
    }
  | { readonly kind: 'unreadable'; readonly id: GoalId; readonly order: string }

/** Every goal, in board order: by key, then id, by code unit; keys that do not parse last. */
export interface BoardView {
  readonly goals: readonly GoalView[]
}
