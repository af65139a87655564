import type { ApproachWords } from '#lib/approaches/approach-words.ts'

/** A card of the demo's practice. */
export const practiceCard: ApproachWords = {
  name: 'Walking along the harbour',
  involves: 'We meet at the door and talk as we walk, out to the light and back.',
  why: 'Some things are easier to say side by side than face to face.',
  effort: 'An hour, and shoes for the weather.',
  discomfort: 'Other people are about. We agree first on what to do if we meet somebody you know.',
  instead: 'We stay in, by the window, or walk without talking.',
}
