import type { Scene } from './story.ts'

/** What became of the bus on the way: a rest, other words, a stop. Invented people. */
export const samOnTheWay: readonly Scene[] = [
  {
    daysAgo: 22,
    at: [21, 10],
    who: 'client',
    deeds: [
      {
        do: 'move',
        goal: 'bus',
        column: 'on-hold',
        reason: 'Two short nights, and then the full bus. I want a few days without it.',
      },
    ],
  },
  {
    daysAgo: 20,
    at: [18, 30],
    who: 'client',
    deeds: [
      {
        do: 'move',
        goal: 'bus',
        column: 'active',
        reason: 'What helped: sleeping in on Saturday, and one stop with my sister.',
      },
    ],
  },
  {
    daysAgo: 17,
    at: [19, 0],
    who: 'client',
    deeds: [
      {
        do: 'reword-goal',
        goal: 'bus',
        part: 'level-1',
        from: 'I ride on most days, also when it is full.',
        to: 'I ride on most days, also when I have to stand.',
      },
      { do: 'agree-words', goal: 'bus', note: 'Full is not what is hard. Standing is.' },
    ],
  },
  {
    daysAgo: 14,
    at: [20, 45],
    who: 'client',
    deeds: [{ do: 'stop-way', goal: 'bus' }],
  },
  {
    daysAgo: 11,
    at: [11, 15],
    who: 'clinician',
    deeds: [
      {
        do: 'suggest-way',
        goal: 'bus',
        card: 'steps',
        pace: 'slower',
        intensity: 3,
        reason: 'Shorter rides than before, and you say when one is over.',
      },
    ],
  },
  { daysAgo: 11, at: [19, 20], who: 'client', deeds: [{ do: 'agree-way', goal: 'bus' }] },
  {
    daysAgo: 3,
    at: [8, 20],
    who: 'client',
    deeds: [
      {
        do: 'add-win',
        win: 'breath',
        goal: 'bus',
        words: 'I got off to breathe, and got back on.',
        isPrivate: true,
      },
    ],
  },
]
