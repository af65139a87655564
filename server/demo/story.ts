import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import type { KnownDomain } from '#lib/board/goal-domain.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { GoalTextKind } from '#lib/board/goal-texts.ts'
import type { LadderLevel } from '#lib/noticed/ladder.ts'
import type { PlanPart } from '#lib/plan/plan-parts.ts'
import type { StartingPart } from '#lib/starting-point/starting-parts.ts'
import type { WayDeed } from './play-ways.ts'

/** Who does a thing, within a pair. */
export type Who = 'client' | 'clinician'

/** What somebody notices on the way. */
export type NoticingDeed =
  | { readonly do: 'rate'; readonly goal: string; readonly level: LadderLevel; readonly words: string }
  | { readonly do: 'say-how-sure'; readonly goal: string; readonly sureness: number }
  | {
      readonly do: 'add-win'
      readonly win: string
      readonly goal?: string
      readonly words: string
      readonly domains?: readonly KnownDomain[]
      readonly isPrivate?: boolean
    }
  | { readonly do: 'answer-win'; readonly win: string; readonly words: string }

/** What the two decide. */
export type DecidingDeed =
  /** One that waits for its answer. */
  | { readonly do: 'suggest-start'; readonly goal: string; readonly note: string }
  /** Into Working on by both, anywhere else by the client. */
  | { readonly do: 'move'; readonly goal: string; readonly column: GoalColumn; readonly reason?: string }
  /** By both: the words that a goal of Working on has now. */
  | { readonly do: 'agree-words'; readonly goal: string; readonly note: string }
  /** By both. */
  | { readonly do: 'replace'; readonly goal: string; readonly by: string; readonly note: string }

export type Deed =
  | WayDeed
  | DecidingDeed
  | NoticingDeed
  | { readonly do: 'add-goal'; readonly goal: string; readonly words: string; readonly domain?: KnownDomain }
  | { readonly do: 'sign'; readonly goal: string; readonly place: 'home' | 'outside'; readonly words: string }
  | {
      readonly do: 'step'
      readonly goal: string
      readonly step: string
      readonly words: string
      readonly owner: Who
    }
  /** Writes on a goal's page by the board's own commands. */
  | { readonly do: 'on-goal'; readonly goal: string; readonly write: WriteOnGoal }
  | { readonly do: 'finish-step'; readonly step: string }
  | {
      readonly do: 'write-reflection'
      readonly reflection: string
      readonly prompt?: 'shown-me' | 'still-hard' | 'ordinary-day'
      readonly paragraphs: readonly string[]
    }
  | { readonly do: 'share'; readonly reflection: string }
  | { readonly do: 'read-reflection'; readonly reflection: string }
  | { readonly do: 'open-session'; readonly session: string }
  | { readonly do: 'write-session'; readonly session: string; readonly paragraphs: readonly string[] }
  | { readonly do: 'write-plan'; readonly part: PlanPart; readonly paragraphs: readonly string[] }
  | StartingPointDeed
  | { readonly do: 'read-board' }
  /** Sessions that come round on the weekday of the day that the demo begins, soon after its beginning. */
  | { readonly do: 'set-times'; readonly repeat: 'weekly' | 'fortnightly'; readonly minutes: number }
  | { readonly do: 'set-video-link'; readonly link: string }
  /** Other words in place of a goal's sentence, or of another text of it, or of a paragraph. */
  | {
      readonly do: 'reword-goal'
      readonly goal: string
      readonly part?: GoalTextKind
      readonly from: string
      readonly to: string
    }
  | { readonly do: 'reword'; readonly page: Page; readonly from: string; readonly to: string }
  | {
      readonly do: 'keep-version'
      readonly page: Page | { readonly of: 'board' }
      readonly name: string
      readonly reason?: string
    }

export type StartingPointDeed =
  | {
      readonly do: 'write-starting-point'
      readonly part: StartingPart
      readonly paragraphs: readonly string[]
    }
  | { readonly do: 'share-starting-point' }
  | { readonly do: 'read-starting-point' }
  /** Words of it on a goal. */
  | { readonly do: 'quote-starting-point'; readonly goal: string; readonly words: string }
  /** Something said beside it, about words of it. */
  | { readonly do: 'comment-starting-point'; readonly on: string; readonly words: string }
  /** In reply to what was said last beside it. */
  | { readonly do: 'reply-starting-point'; readonly words: string }

/** What somebody does on the page of a goal. */
export type WriteOnGoal = (doc: Y.Doc, goalId: GoalId, newId: () => string) => void

/** A page of the story with a text of its own. */
export type Page =
  | { readonly of: 'session'; readonly session: string }
  | { readonly of: 'reflection'; readonly reflection: string }

export interface Scene {
  readonly daysAgo: number
  /** Hour and minute of the day, UTC. */
  readonly at: readonly [number, number]
  readonly who: Who
  readonly deeds: readonly Deed[]
}

export interface PairStory {
  readonly clinician: { readonly name: string; readonly signInName: string }
  readonly client: { readonly name: string; readonly signInName: string }
  readonly scenes: readonly Scene[]
}
