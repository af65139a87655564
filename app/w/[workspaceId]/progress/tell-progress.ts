import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { Instant } from '#lib/base/instant.ts'

interface Doer {
  readonly accountId: string
  readonly name: string
}

interface Move {
  readonly goalId: string
  readonly from: GoalColumn
  readonly to: GoalColumn
  readonly by: Doer
  readonly byBoth: boolean
  readonly at: Instant
}

interface Version {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly by: Doer
  readonly at: Instant
}

/** As much of what happened as telling it needs: each list newest first. */
export interface Happened {
  readonly moves: readonly Move[]
  readonly sessions: readonly { readonly id: string; readonly at: Instant }[]
  readonly versions: readonly Version[]
}

/** One thing that happened. */
export type ProgressLine =
  | ({ readonly kind: 'moved' } & Move)
  | { readonly kind: 'session'; readonly id: string; readonly at: Instant }
  | ({ readonly kind: 'kept' } & Version)

/** Moves of one goal that are no further apart are one: a slip that was put right is not told. */
const oneMoveMs = 60 * 60_000

/** A list that is longer than a page was cut: what is older than its end is not known. */
const linesAtATime = 50

/**
 * What happened, newest first, as many lines as fit a page. `before`: the moment before which the next page begins,
 * undefined when nothing is left.
 */
export function tellProgress({ moves, sessions, versions }: Happened): {
  readonly lines: readonly ProgressLine[]
  readonly before: Instant | undefined
} {
  const horizon = Math.max(...[moves, sessions, versions].map(findEnd))
  const known = [
    ...gatherMoves(moves).map((move) => ({ kind: 'moved', ...move }) as const),
    ...sessions.map((session) => ({ kind: 'session', ...session }) as const),
    ...versions.map((version) => ({ kind: 'kept', ...version }) as const),
  ]
    .filter(({ at }) => at >= horizon)
    .toSorted((one, other) => other.at - one.at)
  const lines = known.slice(0, linesAtATime)
  if (known.length > linesAtATime) return { lines, before: lines.at(-1)?.at }
  return { lines, before: horizon === -Infinity ? undefined : horizon }
}

function findEnd(list: readonly { readonly at: Instant }[]): Instant {
  return list.length > linesAtATime ? (list.at(-1)?.at ?? -Infinity) : -Infinity
}

/** Newest first, as they came; each tells where its goal stood before and where it stood in the end. */
function gatherMoves(moves: readonly Move[]): readonly Move[] {
  const gathered: Move[] = []
  for (const move of moves) {
    const later = gathered.findIndex((one) => one.goalId === move.goalId && one.at - move.at <= oneMoveMs)
    const found = gathered[later]
    if (found === undefined) gathered.push(move)
    else gathered[later] = { ...found, from: move.from }
  }
  return gathered.filter(({ from, to }) => from !== to)
}
