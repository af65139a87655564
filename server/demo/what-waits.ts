import type { Scene } from './story.ts'

/** What Ana suggests and Sam has not answered yet. */
export const whatWaitsForSam: readonly Scene[] = [
  {
    daysAgo: 2,
    at: [18, 40],
    who: 'client',
    deeds: [
      { do: 'sign', goal: 'sister', place: 'home', words: 'I put the phone down and go on with my evening.' },
    ],
  },
  {
    daysAgo: 1,
    at: [9, 10],
    who: 'clinician',
    deeds: [
      {
        do: 'suggest-start',
        goal: 'sister',
        note: 'You came back to this twice. We could look at it together, when you like.',
      },
    ],
  },
]
