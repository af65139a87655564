import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { Instant } from '#lib/base/instant.ts'

/** What somebody noticed on the way. */
type Noticed = 'rating' | 'confidence' | 'win' | 'answer'

/** One thing that has changed. */
export type News =
  | { readonly kind: 'read'; readonly at: Instant; readonly name: string }
  | { readonly kind: 'moved'; readonly at: Instant; readonly name: string; readonly column: GoalColumn }
  | { readonly kind: 'agreed'; readonly at: Instant; readonly column: GoalColumn }
  | { readonly kind: 'session'; readonly at: Instant; readonly number: number }
  | { readonly kind: 'times'; readonly at: Instant; readonly name: string }
  | { readonly kind: 'commented'; readonly at: Instant; readonly name: string }
  | { readonly kind: 'noticed'; readonly at: Instant; readonly name: string; readonly what: Noticed }

export interface NewsSources {
  readonly reads: readonly {
    readonly accountId: string
    readonly who: string
    readonly what: string
    readonly at: Instant
    readonly document: { readonly kind: string } | undefined
  }[]
  readonly places: readonly {
    readonly column: GoalColumn
    readonly moverId: string
    readonly movedBy: string
    readonly movedAt: Instant
    readonly byBoth: boolean
  }[]
  readonly sessions: readonly {
    readonly number: number
    readonly begunBy: string
    readonly createdAt: Instant
  }[]
  /** Who changed session times or video link last. */
  readonly timesChange: { readonly byId: string; readonly by: string; readonly at: Instant } | undefined
  /** What others noticed, newest first. */
  readonly noticed: readonly { readonly kind: Noticed; readonly by: string; readonly at: Instant }[]
  /** What another said last beside the starting point. */
  readonly comment: { readonly by: string; readonly at: Instant } | undefined
  /** Account id of whoever is told. */
  readonly me: string
}

/**
 * Three lines at most, newest first; what one did oneself is not news. One line for each person's reading. Two people
 * may have one name.
 */
export function listNews(sources: NewsSources): readonly News[] {
  const { timesChange, comment, me } = sources
  const readers = new Set<string>()
  const reads = sources.reads.flatMap((line): News[] => {
    const isOwn = line.document?.kind === 'reflection' || line.document?.kind === 'starting-point'
    const isRead = line.what === 'read' || line.what === 'opened'
    if (!isOwn || !isRead || readers.has(line.accountId)) return []
    readers.add(line.accountId)
    return [{ kind: 'read', at: line.at, name: line.who }]
  })
  const moves = sources.places.flatMap(({ moverId, movedBy, movedAt, byBoth, column }): News[] => {
    if (moverId === me) return []
    return byBoth
      ? [{ kind: 'agreed', at: movedAt, column }]
      : [{ kind: 'moved', at: movedAt, name: movedBy, column }]
  })
  const sessions = sources.sessions
    .filter(({ begunBy }) => begunBy !== me)
    .slice(0, 1)
    .map((page): News => ({ kind: 'session', at: page.createdAt, number: page.number }))
  const times: readonly News[] =
    timesChange === undefined || timesChange.byId === me
      ? []
      : [{ kind: 'times', at: timesChange.at, name: timesChange.by }]
  const noticed = sources.noticed
    .slice(0, 1)
    .map(({ kind, by, at }): News => ({ kind: 'noticed', at, name: by, what: kind }))
  const commented: readonly News[] =
    comment === undefined ? [] : [{ kind: 'commented', at: comment.at, name: comment.by }]
  return [...reads, ...moves, ...sessions, ...times, ...noticed, ...commented]
    .sort((a, b) => b.at - a.at)
    .slice(0, 3)
}
