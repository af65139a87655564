import type { Scene } from './story.ts'

/** How Sam and Ana chose to go about the bus, within their weeks. Invented people. */
export const samWays: readonly Scene[] = [
  {
    daysAgo: 19,
    at: [16, 10],
    who: 'clinician',
    deeds: [
      {
        do: 'put-card',
        goal: 'bus',
        card: 'steps',
        from: 'exposure',
        words: {
          name: 'Small rides, then longer ones',
          involves: 'You pick one stop that feels nearly all right. You ride that far, and ride it again.',
        },
      },
      { do: 'put-card', goal: 'bus', card: 'grounding', from: 'grounding' },
      {
        do: 'prefer',
        goal: 'bus',
        card: 'steps',
        leaning: 'would-like',
        line: 'I can ride along the first time.',
        isReleased: true,
      },
    ],
  },
  {
    daysAgo: 18,
    at: [20, 5],
    who: 'client',
    deeds: [
      { do: 'put-card', goal: 'bus', card: 'waiting', from: 'waiting' },
      {
        do: 'prefer',
        goal: 'bus',
        card: 'steps',
        leaning: 'could-try',
        line: 'If I may get off at any stop.',
        intensity: 4,
        isReleased: true,
      },
      {
        do: 'prefer',
        goal: 'bus',
        card: 'waiting',
        leaning: 'rather-not',
        line: 'I have waited for two years.',
        isReleased: false,
      },
    ],
  },
  {
    daysAgo: 16,
    at: [15, 20],
    who: 'clinician',
    deeds: [
      {
        do: 'suggest-way',
        goal: 'bus',
        card: 'steps',
        pace: 'slower',
        intensity: 4,
        reason: 'It begins with what already goes well.',
      },
    ],
  },
  {
    daysAgo: 16,
    at: [15, 25],
    who: 'client',
    deeds: [
      { do: 'answer-way', goal: 'bus', reason: 'Only if I may get off at any stop.' },
      { do: 'agree-way', goal: 'bus' },
    ],
  },
]

/** What Noor would rather do, and has kept to herself so far. */
export const noorWays: readonly Scene[] = [
  {
    daysAgo: 11,
    at: [10, 0],
    who: 'clinician',
    deeds: [{ do: 'put-card', goal: 'say-no', card: 'boundaries', from: 'boundaries' }],
  },
  {
    daysAgo: 10,
    at: [20, 30],
    who: 'client',
    deeds: [
      {
        do: 'prefer',
        goal: 'say-no',
        card: 'boundaries',
        leaning: 'could-try',
        line: 'With my manager, yes. Not yet with my mother.',
        isReleased: false,
      },
    ],
  },
]
