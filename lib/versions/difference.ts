import type { AccountId, GoalId } from '#lib/base/ids.ts'
import type { BarrierKind } from '#lib/board/barrier-kind.ts'
import type { GoalDomain } from '#lib/board/goal-domain.ts'
import type { GoalTextKind, PartList, PartTextKind, StartingLevel } from '#lib/board/goal-texts.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { PlanPart } from '#lib/plan/plan-parts.ts'
import type { StartingPart } from '#lib/starting-point/starting-parts.ts'
import type { LineChange } from './line-change.ts'

/** What is different about one part of a goal. `step` is the step's words. */
export type GoalPartChange =
  | {
      readonly part: GoalTextKind | 'sign-home' | 'sign-outside' | 'step' | PartTextKind
      readonly lines: readonly LineChange[]
    }
  | {
      readonly part: 'domain'
      readonly before: GoalDomain | undefined
      readonly after: GoalDomain | undefined
    }
  | {
      readonly part: 'column'
      readonly before: GoalColumn
      readonly after: GoalColumn
      /** Whoever moved it there. */
      readonly by: AccountId | undefined
      readonly byBoth: boolean
    }
  | { readonly part: 'step-owner'; readonly step: string; readonly owner: AccountId | 'nobody' | 'unknown' }
  | { readonly part: 'step-done'; readonly step: string; readonly done: boolean }
  | { readonly part: 'step-taken-away'; readonly step: string }
  | { readonly part: 'step-day'; readonly step: string; readonly day: string | undefined }
  | { readonly part: 'signs-not-yet'; readonly isSaid: boolean }
  | { readonly part: 'review'; readonly day: string | undefined }
  | { readonly part: 'starting'; readonly level: StartingLevel | undefined }
  | { readonly part: 'barrier-kind'; readonly kind: Exclude<BarrierKind, 'own'> }
  /** Of one without words of its own there is `kind`. */
  | {
      readonly part: 'none-yet'
      readonly isSaid: boolean
      readonly kind: BarrierKind | undefined
      readonly words: string
    }
  | { readonly part: 'part-taken-away'; readonly list: PartList; readonly words: string }

export interface GoalChange {
  readonly goalId: GoalId
  /** Its sentence now, or the last that it had. */
  readonly title: string
  readonly change: 'added' | 'changed' | 'not-there'
  readonly parts: readonly GoalPartChange[]
  /** It stands elsewhere among the goals: behind that one, or first. */
  readonly moved: { readonly behind: string | undefined } | undefined
}

/** What is different in one part of a plan or starting point; a part in which nothing is, is not told. */
export interface PartChange<Part extends string> {
  readonly part: Part
  readonly lines: readonly LineChange[]
}

/** Everything that is different between two states of a document; nothing is when its list is empty. */
export type Difference =
  | { readonly of: 'text'; readonly lines: readonly LineChange[] }
  | { readonly of: 'board'; readonly goals: readonly GoalChange[] }
  | { readonly of: 'plan'; readonly parts: readonly PartChange<PlanPart>[] }
  | { readonly of: 'starting-point'; readonly parts: readonly PartChange<StartingPart>[] }
