import { dateIn } from '#lib/appointments/zoned-time.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { tScoresOverTime } from '#lib/measures/t-scores-over-time.ts'
import type { Rating } from '#lib/noticed/noticing.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { RatingsForNotes } from '../noticed-door.ts'

const roles = ['client', 'clinician'] as const

/** A workspace's ratings as they are taken along, oldest first: those that stand, and of each day a T-score. */
export function tellRatingsForNotes(
  taken: {
    readonly asOf: number
    readonly zone: string | undefined
    readonly ratings: readonly Rating[]
    readonly isMore: boolean
  },
  goals: readonly GoalView[],
): RatingsForNotes {
  const { asOf, zone = 'UTC', isMore } = taken
  const sentences = new Map<string, string>(goals.map((goal) => [goal.id, sentenceOf(goal)]))
  const ratings = taken.ratings.flatMap((rating): RatingsForNotes['ratings'][number][] => {
    if (rating.state !== 'said' || rating.goalId === undefined) return []
    const { goalId, at, by, role, level, words } = rating
    const goal = sentences.get(goalId) ?? ''
    return [{ goalId, goal, at, date: dateIn(at, zone), by, role, level, words }]
  })
  return {
    asOf,
    zone,
    ratings,
    tScores: roles.flatMap((role) =>
      tScoresOverTime(ratings.filter((one) => one.role === role)).map((score) => ({ role, ...score })),
    ),
    unreadable: taken.ratings.filter(({ state }) => state === 'unreadable').length,
    isMore,
  }
}

function sentenceOf(goal: GoalView): string {
  return goal.kind === 'goal' ? plainText(goal.sentence).replaceAll(/\s+/gu, ' ').trim() : ''
}
