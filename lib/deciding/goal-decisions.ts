import type { ChoiceView } from '#lib/approaches/card-views.ts'
import type { AccountId, GoalId, SuggestionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { AgreedContent } from './agreed-content.ts'
import type { Answer, DecisionKind } from './decision-kind.ts'
import type { Side } from './who-decides.ts'

/** Somebody who suggested, answered or signed. */
export interface Decider {
  readonly accountId: AccountId
  readonly name: string
  readonly side: Side
}

export interface SuggestionAnswer {
  readonly by: Decider
  readonly answer: Answer
  readonly reason: string | undefined
  readonly at: Instant
}

export interface SuggestionView {
  readonly id: SuggestionId
  readonly goalId: GoalId
  readonly kind: DecisionKind
  readonly otherGoalId: GoalId | undefined
  readonly by: Decider
  readonly at: Instant
  readonly hash: string
  /** Exactly what would be agreed. Undefined when it cannot be read: then it cannot be agreed to either. */
  readonly content: AgreedContent | undefined
  /** Of an approach, in place of a goal's words; undefined too when it cannot be read. */
  readonly approach: ChoiceView | undefined
  readonly note: string | undefined
  /** Each person's last answer, in order. Dissent stays here also after an agreement. */
  readonly answers: readonly SuggestionAnswer[]
}

/** What both agreed to, and when the second of them did. */
export interface AgreementView {
  readonly suggestion: SuggestionView
  readonly agreedBy: Decider
  readonly agreedAt: Instant
}

/** What is decided of one goal, and what is suggested for it. A goal of which nothing is has no entry. */
export interface GoalDecisions {
  readonly goalId: GoalId
  readonly agreed: AgreementView | undefined
  readonly open: readonly SuggestionView[]
  /** Its words are no longer those that both agreed to. */
  readonly hasNewWords: boolean
  /** The goal that took this one's place by an agreement, and the one whose place this one took. */
  readonly replacedBy: GoalId | undefined
  readonly replaces: GoalId | undefined
}
