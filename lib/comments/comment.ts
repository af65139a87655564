import type { CommentId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'

/** Longest words of a comment or a reply, in UTF-16 units, and how many of both one text may have. */
export const commentLimits = { wordsLength: 2_000, perText: 400 } as const

/** What a comment is about: one text of its document, or exact words in it. */
export interface CommentAbout {
  /** The root text. */
  readonly root: string
  /** Undefined: the whole of it. */
  readonly quoted: Quoted | undefined
}

interface Said {
  readonly id: CommentId
  readonly byId: string
  /** '' when the name cannot be opened. */
  readonly by: string
  /** The writer's part then. */
  readonly role: 'client' | 'clinician'
  readonly at: Instant
}

/**
 * A comment or a reply. `taken-back`: its writer did, after somebody else had read it, so that its words stay.
 * `unreadable`: its record is damaged.
 */
export type CommentEntry = Said &
  (
    | { readonly state: 'said' | 'taken-back'; readonly words: string }
    | { readonly state: 'unreadable' }
    /** Nobody else had read it; it stands here only for the replies to it. */
    | { readonly state: 'wiped' }
  )

/** A comment with its replies. */
export interface CommentThread {
  readonly id: CommentId
  readonly root: string
  /** Undefined where the comment is about the whole text, or cannot be read. */
  readonly quoted: Quoted | undefined
  /** Said while the text is shared as it is now: not in an earlier sharing, which has stopped since. */
  readonly isOfThisSharing: boolean
  /** Who said last that it is done, where nobody wrote or opened it again since. */
  readonly done: { readonly by: string; readonly byId: string; readonly at: Instant } | undefined
  /** The comment first, then its replies, oldest first. */
  readonly entries: readonly CommentEntry[]
}
