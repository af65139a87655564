import { tScore } from './t-score.ts'

/** A goal's level as one person gave it on a day. */
export interface DatedLevel {
  readonly goalId: string
  /** As the calendar writes it: 2026-01-31. */
  readonly date: string
  readonly level: number
}

export interface DatedScore {
  readonly date: string
  /** To two places, as printed tables give it. */
  readonly tScore: number
  /** How many goals it is made of. */
  readonly goals: number
}

/**
 * The T-score of each day on which somebody rated, the earliest first: of every goal rated by then, its last level,
 * all weighing the same. Levels are given in the order in which they were said.
 */
export function tScoresOverTime(levels: readonly DatedLevel[]): readonly DatedScore[] {
  const known = new Map<string, number>()
  const scores = new Map<string, DatedScore>()
  for (const { goalId, date, level } of levels) {
    known.set(goalId, level)
    const score = tScore([...known.values()].map((one) => ({ level: one, weight: 1 })))
    if (score !== undefined)
      scores.set(date, { date, tScore: Math.round(score * 100) / 100, goals: known.size })
  }
  return [...scores.values()]
}
