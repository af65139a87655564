import type { PairStory } from './story.ts'

/** Five weeks of a client who is learning to rest and to say no. Invented people. */
export const noorAndOkafor: PairStory = {
  clinician: { name: 'David Okafor', signInName: 'okafor@demo.test' },
  client: { name: 'Noor Haddad', signInName: 'noor@demo.test' },
  scenes: [
    {
      daysAgo: 34,
      at: [16, 0],
      who: 'client',
      deeds: [
        {
          do: 'add-goal',
          goal: 'say-no',
          words: 'Saying no to extra shifts, kindly and once.',
          domain: 'work',
        },
        {
          do: 'add-goal',
          goal: 'walk',
          words: 'A walk by the river that isn’t for exercise.',
          domain: 'self-compassion',
        },
      ],
    },
    {
      daysAgo: 33,
      at: [11, 0],
      who: 'clinician',
      deeds: [
        { do: 'read-board' },
        { do: 'set-times', repeat: 'fortnightly', minutes: 60 },
        { do: 'open-session', session: 'first' },
        {
          do: 'write-session',
          session: 'first',
          paragraphs: ['We wrote down three sentences that mean no. Noor chose the shortest.'],
        },
        {
          do: 'step',
          goal: 'say-no',
          step: 'sentence',
          words: 'Write up the three sentences.',
          owner: 'clinician',
        },
      ],
    },
    {
      daysAgo: 33,
      at: [11, 40],
      who: 'client',
      deeds: [
        {
          do: 'write-session',
          session: 'first',
          paragraphs: ['“I can’t this week.” That’s the whole sentence.'],
        },
        { do: 'sign', goal: 'say-no', place: 'outside', words: 'My manager asks somebody else first.' },
        { do: 'sign', goal: 'say-no', place: 'home', words: 'I eat supper sitting down.' },
        { do: 'move', goal: 'say-no', column: 'active' },
        {
          do: 'step',
          goal: 'walk',
          step: 'bench',
          words: 'Sit on the bench by the bridge for ten minutes.',
          owner: 'client',
        },
      ],
    },
    { daysAgo: 32, at: [9, 0], who: 'clinician', deeds: [{ do: 'finish-step', step: 'sentence' }] },
    {
      daysAgo: 26,
      at: [19, 30],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'shown',
          prompt: 'shown-me',
          paragraphs: ['I said the sentence on Tuesday. My voice shook and nothing else happened.'],
        },
        { do: 'share', reflection: 'shown' },
        { do: 'finish-step', step: 'bench' },
        { do: 'move', goal: 'walk', column: 'completed' },
      ],
    },
    { daysAgo: 25, at: [10, 20], who: 'clinician', deeds: [{ do: 'read-reflection', reflection: 'shown' }] },
    {
      daysAgo: 12,
      at: [11, 0],
      who: 'clinician',
      deeds: [
        { do: 'open-session', session: 'second' },
        {
          do: 'write-session',
          session: 'second',
          paragraphs: ['Two shifts turned down, one taken gladly. We looked at what made the difference.'],
        },
      ],
    },
    {
      daysAgo: 12,
      at: [11, 30],
      who: 'client',
      deeds: [
        {
          do: 'write-session',
          session: 'second',
          paragraphs: ['The one I took was for a friend, and I wanted to.'],
        },
        {
          do: 'add-goal',
          goal: 'friend',
          words: 'Let Maryam help me move the shelves.',
          domain: 'relationships',
        },
      ],
    },
    {
      daysAgo: 4,
      at: [21, 10],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'hard',
          prompt: 'still-hard',
          paragraphs: ['Sunday evenings. The week is already in the room.'],
        },
      ],
    },
  ],
}
