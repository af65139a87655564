import type { Scene } from './story.ts'

/** How the bus goal went in the eyes of both, how sure Sam was, and five small wins. */
export const whatSamAndAnaNoticed: readonly Scene[] = [
  {
    daysAgo: 23,
    at: [19, 30],
    who: 'client',
    deeds: [
      { do: 'rate', goal: 'bus', level: -1, words: 'Less than hoped' },
      { do: 'say-how-sure', goal: 'bus', sureness: 3 },
    ],
  },
  {
    daysAgo: 22,
    at: [9, 40],
    who: 'clinician',
    deeds: [{ do: 'rate', goal: 'bus', level: -2, words: 'Much less than hoped' }],
  },
  {
    daysAgo: 20,
    at: [10, 20],
    who: 'client',
    deeds: [
      {
        do: 'add-win',
        win: 'window',
        goal: 'bus',
        words: 'Two stops, and I looked out of the window.',
        domains: ['independence'],
      },
    ],
  },
  {
    daysAgo: 17,
    at: [7, 50],
    who: 'client',
    deeds: [
      { do: 'add-win', win: 'alarm', words: 'I slept until the alarm.', domains: ['body-and-sleep', 'work'] },
    ],
  },
  {
    daysAgo: 13,
    at: [16, 5],
    who: 'clinician',
    deeds: [
      {
        do: 'add-win',
        win: 'first-minute',
        words: 'You said what you wanted in the first minute of our session.',
        domains: ['relationships'],
      },
    ],
  },
  {
    daysAgo: 12,
    at: [18, 10],
    who: 'client',
    deeds: [
      { do: 'rate', goal: 'bus', level: -1, words: 'Less than hoped' },
      { do: 'say-how-sure', goal: 'bus', sureness: 5 },
    ],
  },
  {
    daysAgo: 9,
    at: [8, 45],
    who: 'client',
    deeds: [
      {
        do: 'add-win',
        win: 'middle',
        goal: 'bus',
        words: 'I sat in the middle and did not count the stops.',
        domains: ['work', 'self-compassion'],
      },
    ],
  },
  {
    daysAgo: 8,
    at: [10, 30],
    who: 'clinician',
    deeds: [
      { do: 'rate', goal: 'bus', level: -1, words: 'Less than hoped' },
      { do: 'answer-win', win: 'middle', words: 'A whole ride. I’d like to hear about it on Thursday.' },
    ],
  },
  {
    daysAgo: 5,
    at: [21, 0],
    who: 'client',
    deeds: [{ do: 'add-win', win: 'radio', words: 'I laughed at the radio.', isPrivate: true }],
  },
  {
    daysAgo: 4,
    at: [18, 25],
    who: 'client',
    deeds: [
      { do: 'rate', goal: 'bus', level: 0, words: 'As hoped' },
      { do: 'say-how-sure', goal: 'bus', sureness: 7 },
    ],
  },
]
