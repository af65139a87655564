import type { Rating } from './noticing.ts'

type SaidRating = Extract<Rating, { state: 'said' }>

/** How a goal is now: the last that each of the two said and did not take back. Given the newest first. */
export function findNow(ratings: readonly Rating[]): {
  readonly client: SaidRating | undefined
  readonly clinician: SaidRating | undefined
} {
  const last = (role: Rating['role']) =>
    ratings.find((one): one is SaidRating => one.state === 'said' && one.role === role)
  return { client: last('client'), clinician: last('clinician') }
}
