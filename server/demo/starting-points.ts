import type { Scene } from './story.ts'

/** Sam's starting point, shared and talked about; a passage of it stands on the goal about the bus. One part is skipped. */
export const samsStartingPoint: readonly Scene[] = [
  {
    daysAgo: 41,
    at: [19, 30],
    who: 'client',
    deeds: [
      {
        do: 'write-starting-point',
        part: 'private-life',
        paragraphs: [
          'Waking up and thinking of breakfast first.',
          'My sister at the kitchen table, telling me the long version of something, and the window open.',
        ],
      },
      {
        do: 'write-starting-point',
        part: 'public-life',
        paragraphs: [
          'Getting on the bus the way other people do, and noticing only halfway that I did.',
          'Saying yes to a drink after work once, and leaving when I want to leave.',
        ],
      },
      {
        do: 'write-starting-point',
        part: 'values',
        paragraphs: ['Being someone my sister can ring, and not only the other way round.'],
      },
      {
        do: 'write-starting-point',
        part: 'strengths',
        paragraphs: ['I turn up. I mend things. I can wait longer than most people.'],
      },
    ],
  },
  { daysAgo: 40, at: [8, 20], who: 'client', deeds: [{ do: 'share-starting-point' }] },
  {
    daysAgo: 39,
    at: [10, 10],
    who: 'clinician',
    deeds: [
      { do: 'read-starting-point' },
      {
        do: 'comment-starting-point',
        on: 'leaving when I want to leave',
        words: 'I like that leaving is part of it. What would tell you that it is time?',
      },
    ],
  },
  {
    daysAgo: 38,
    at: [21, 5],
    who: 'client',
    deeds: [
      { do: 'reply-starting-point', words: 'When I stop hearing what people say. I notice that late.' },
    ],
  },
  {
    daysAgo: 24,
    at: [14, 10],
    who: 'client',
    deeds: [
      {
        do: 'quote-starting-point',
        goal: 'bus',
        words: 'Getting on the bus the way other people do, and noticing only halfway that I did.',
      },
    ],
  },
]

/** Noor's is still only hers. */
export const noorsStartingPoint: readonly Scene[] = [
  {
    daysAgo: 20,
    at: [20, 40],
    who: 'client',
    deeds: [
      {
        do: 'write-starting-point',
        part: 'private-life',
        paragraphs: ['A Sunday that is a day, and not the evening before Monday.'],
      },
      {
        do: 'write-starting-point',
        part: 'daily-demands',
        paragraphs: ['The rota. My mother’s forms. Being the one who knows where things are.'],
      },
    ],
  },
]
