import type { ChoiceView } from '#lib/approaches/card-views.ts'
import type { GoalId, VersionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { KnownDomain } from '#lib/board/goal-domain.ts'
import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { EndedAs } from '#lib/deciding/decide.ts'
import type { Answer, DecisionKind } from '#lib/deciding/decision-kind.ts'
import type { Decider } from '#lib/deciding/goal-decisions.ts'
import type { SurenessStep } from '#lib/noticed/sureness.ts'

/** Words that somebody gave with what they did; a damaged row's are told as lost. */
export type LifeWords = { readonly state: 'said'; readonly words: string } | { readonly state: 'unreadable' }

/** A line in answer to a win. */
export interface LifeAnswer {
  /** Undefined where the row does not say. */
  readonly by: Decider | undefined
  readonly said: LifeWords
}

/** What happened in a goal's life, without who, when and why. */
export type LifeEvent =
  /** Words that stand in the goal today; `versionId` is the first version kept since. */
  | {
      readonly what: 'wrote'
      readonly parts: readonly WrittenPart[]
      readonly versionId: VersionId | undefined
    }
  | {
      readonly what: 'suggested'
      readonly kind: DecisionKind
      /** Of `replace`: the other of the two goals. */
      readonly otherGoalId: GoalId | undefined
      /** Of `replace`: this is the goal that would come in the other's place. */
      readonly takesOver: boolean
      /** Exactly what would be agreed; an approach has its choice instead. */
      readonly content: AgreedContent
      readonly approach: ChoiceView | undefined
    }
  | {
      readonly what: 'answered'
      readonly answer: Answer
      readonly kind: DecisionKind
      readonly takesOver: boolean
      /** Of an agreement about words: those, and the ones that were agreed before, if any were. */
      readonly words: { readonly before: AgreedContent | undefined; readonly now: AgreedContent } | undefined
      /** Of an answer about an approach. */
      readonly approach: ChoiceView | undefined
    }
  | {
      readonly what: 'ended'
      readonly as: Exclude<EndedAs, 'agreed'>
      readonly kind: DecisionKind
      readonly takesOver: boolean
    }
  | { readonly what: 'moved'; readonly from: GoalColumn; readonly to: GoalColumn; readonly byBoth: boolean }
  | {
      readonly what: 'stopped-approach'
      readonly isForSafety: boolean
      readonly approach: ChoiceView | undefined
    }
  /** The level's words as their screen showed them: which level it was is told nowhere here. */
  | { readonly what: 'rated'; readonly words: string }
  | { readonly what: 'said-how-sure'; readonly step: SurenessStep }
  | {
      readonly what: 'win'
      /** '' where it was added without words. */
      readonly words: string
      readonly domains: readonly KnownDomain[]
      /** Whoever reads is the only one who does. */
      readonly isPrivate: boolean
      readonly answers: readonly LifeAnswer[]
    }
  /** Said and taken back since: that it was is left of it. */
  | { readonly what: 'took-back'; readonly of: 'rating' | 'confidence' | 'win' }

/** Texts of a goal whose writing is told. */
export type WrittenPart = 'sentence' | 'benchmark'

export const writtenParts: readonly WrittenPart[] = ['sentence', 'benchmark']

/** One entry of a goal's life: who, what, when and why. */
export type LifeEntry =
  | (LifeEvent & {
      readonly at: Instant
      readonly by: Decider
      readonly why: LifeWords | undefined
    })
  /** A row that is not what it should be: that something happened is told, and by whom where that is left. */
  | { readonly what: 'unreadable'; readonly at: Instant; readonly by: Decider | undefined }

/** So many entries at a time, oldest first; `isMore`: there are earlier ones. */
export interface LifePage {
  readonly entries: readonly LifeEntry[]
  readonly isMore: boolean
}

/** How many are given at a time; more where the last moment holds several. */
export const lifeEntriesAtATime = 50
