import type { KnownDomain } from '#lib/board/goal-domain.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { LadderLevel } from './ladder.ts'

/** What is known of something noticed besides its words, as its row has it: a damaged one is told too. */
interface Said {
  readonly id: string
  /** A win may belong to no goal. */
  readonly goalId: string | undefined
  /** The writer's account. */
  readonly byId: string
  /** The writer's name. */
  readonly by: string
  /** The writer's part when they said it. */
  readonly role: 'client' | 'clinician'
  readonly at: Instant
}

/** Its writer took it back, or its record is not what it should be: who and when is left of it. */
type Wordless = { readonly state: 'taken-back' } | { readonly state: 'unreadable' }

/** How a goal is now, as one person sees it; `words` are the ladder's as their screen showed them. */
export type Rating = Said &
  (Wordless | { readonly state: 'said'; readonly level: LadderLevel; readonly words: string })

/** How sure somebody is that they can do it, 0 to 10. */
export type Confidence = Said & (Wordless | { readonly state: 'said'; readonly sureness: number })

/** A line in answer to a win. */
export type WinAnswer = Pick<Said, 'id' | 'byId' | 'by' | 'role' | 'at'> &
  ({ readonly state: 'unreadable' } | { readonly state: 'said'; readonly words: string })

/** A small win; '' where it was added without words. */
export type Win = Said &
  (
    | Wordless
    | {
        readonly state: 'said'
        readonly words: string
        /** Parts of life that it also touched. */
        readonly domains: readonly KnownDomain[]
        /** Its writer alone reads it. */
        readonly isPrivate: boolean
        readonly answers: readonly WinAnswer[]
      }
  )

/** Newest first, so many at a time; `isMore`: there are earlier ones. */
export interface Listed<Entry> {
  readonly entries: readonly Entry[]
  readonly isMore: boolean
}

/** What somebody else noticed last, without a word of it. */
export interface NoticedLast {
  readonly kind: 'rating' | 'confidence' | 'win' | 'answer'
  readonly by: string
  readonly at: Instant
}
