import type { Scene } from './story.ts'

/** Goals that Sam and Ana are done with: one reached, and one that another took the place of. */
export const samsEarlierGoals: readonly Scene[] = [
  {
    daysAgo: 46,
    at: [19, 30],
    who: 'client',
    deeds: [
      {
        do: 'add-goal',
        goal: 'post',
        words: 'Opening the post on the day it comes.',
        domain: 'independence',
      },
      { do: 'sign', goal: 'post', place: 'home', words: 'There is nothing on the stairs.' },
      {
        do: 'add-goal',
        goal: 'shop',
        words: 'Going to the corner shop at noon, when it is full.',
        domain: 'independence',
      },
      { do: 'sign', goal: 'shop', place: 'outside', words: 'I wait in the queue like everybody.' },
    ],
  },
  {
    daysAgo: 45,
    at: [14, 40],
    who: 'client',
    deeds: [
      { do: 'move', goal: 'post', column: 'active' },
      { do: 'move', goal: 'shop', column: 'active' },
    ],
  },
  {
    daysAgo: 17,
    at: [18, 5],
    who: 'client',
    deeds: [
      {
        do: 'move',
        goal: 'post',
        column: 'completed',
        reason: 'Three weeks in a row. I stopped noticing that I do it.',
      },
    ],
  },
]
