import { riveraOnTheBus, samHopesForMore, samOnTheBus } from './sam-goal-parts.ts'
import type { PairStory } from './story.ts'

/** Seven weeks of a client who is finding the way back to ordinary days. Invented people. */
export const samAndRivera: PairStory = {
  clinician: { name: 'Ana Rivera', signInName: 'rivera@demo.test' },
  client: { name: 'Sam Whitlock', signInName: 'sam@demo.test' },
  scenes: [
    {
      daysAgo: 47,
      at: [9, 10],
      who: 'client',
      deeds: [
        {
          do: 'add-goal',
          goal: 'night',
          words: 'I want to get through a night and feel rested.',
          domain: 'body-and-sleep',
        },
        {
          do: 'add-goal',
          goal: 'kitchen',
          words: 'I’d like to cook with the window open again.',
          domain: 'independence',
        },
      ],
    },
    {
      daysAgo: 45,
      at: [14, 0],
      who: 'clinician',
      deeds: [
        { do: 'read-board' },
        { do: 'set-times', repeat: 'weekly', minutes: 50 },
        { do: 'set-video-link', link: 'https://video.demo.test/sam-and-ana' },
        { do: 'open-session', session: 'first' },
        {
          do: 'write-session',
          session: 'first',
          paragraphs: [
            'We talked about what a good week would look like, and where to begin.',
            'We’ll start with sleep, because everything else leans on it.',
          ],
        },
        { do: 'sign', goal: 'night', place: 'home', words: 'The lamp is off before midnight.' },
        {
          do: 'step',
          goal: 'night',
          step: 'sleep-notes',
          words: 'Send the one page about sleep and wind-down.',
          owner: 'clinician',
        },
      ],
    },
    {
      daysAgo: 45,
      at: [14, 25],
      who: 'client',
      deeds: [
        {
          do: 'write-session',
          session: 'first',
          paragraphs: ['What I take with me: I don’t have to fix the nights all at once.'],
        },
        {
          do: 'step',
          goal: 'night',
          step: 'lamp',
          words: 'Put the phone in the hall at eleven.',
          owner: 'client',
        },
        { do: 'sign', goal: 'night', place: 'outside', words: 'My sister says I sound awake on the phone.' },
        { do: 'move', goal: 'night', column: 'active' },
        {
          do: 'keep-version',
          page: { of: 'board' },
          name: 'After session 1',
          reason: 'So that we remember where we began.',
        },
      ],
    },
    { daysAgo: 44, at: [8, 30], who: 'clinician', deeds: [{ do: 'finish-step', step: 'sleep-notes' }] },
    {
      daysAgo: 38,
      at: [20, 15],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'ordinary',
          prompt: 'ordinary-day',
          paragraphs: [
            'Toast, the radio, and nobody asking how I slept.',
            'Then the bus, sitting wherever there is a seat and not by the door.',
            'In the evening I’d be tired in the ordinary way.',
          ],
        },
      ],
    },
    { daysAgo: 37, at: [18, 40], who: 'client', deeds: [{ do: 'share', reflection: 'ordinary' }] },
    {
      daysAgo: 36,
      at: [10, 5],
      who: 'clinician',
      deeds: [{ do: 'read-reflection', reflection: 'ordinary' }],
    },
    {
      daysAgo: 31,
      at: [17, 20],
      who: 'client',
      deeds: [
        {
          do: 'add-goal',
          goal: 'bus',
          words: 'Taking the bus to work without being afraid of it.',
          domain: 'work',
        },
        { do: 'sign', goal: 'bus', place: 'outside', words: 'I sit wherever there is a seat.' },
        {
          do: 'step',
          goal: 'bus',
          step: 'two-stops',
          words: 'Ride two stops on Saturday morning.',
          owner: 'client',
        },
        {
          do: 'add-goal',
          goal: 'sister',
          words: 'Ring my sister because I want to, not because I owe her.',
          domain: 'relationships',
        },
      ],
    },
    {
      daysAgo: 24,
      at: [14, 2],
      who: 'client',
      deeds: [
        { do: 'finish-step', step: 'lamp' },
        { do: 'finish-step', step: 'two-stops' },
        {
          do: 'reword-goal',
          goal: 'bus',
          from: 'Taking the bus to work without being afraid of it.',
          to: 'Taking the bus to work without planning it the night before.',
        },
        ...samOnTheBus,
        {
          do: 'replace',
          goal: 'shop',
          by: 'bus',
          note: 'What stays is being among people. The shop itself was never the point.',
        },
        {
          do: 'step',
          goal: 'bus',
          step: 'four-stops',
          words: 'Ride to the library and back, with music.',
          owner: 'client',
        },
      ],
    },
    {
      daysAgo: 24,
      at: [14, 30],
      who: 'clinician',
      deeds: [
        {
          do: 'step',
          goal: 'bus',
          step: 'map',
          words: 'Bring the route map, so we can mark the quiet stops.',
          owner: 'clinician',
        },
        ...riveraOnTheBus,
      ],
    },
    {
      daysAgo: 23,
      at: [19, 20],
      who: 'client',
      deeds: [
        { do: 'move', goal: 'kitchen', column: 'on-hold' },
        {
          do: 'write-plan',
          part: 'early-signs',
          paragraphs: [
            'I leave the post on the stairs.',
            'I say yes to everything, so that nobody asks.',
            'The radio stays off.',
          ],
        },
        {
          do: 'write-plan',
          part: 'what-i-do',
          paragraphs: ['Shoes on, once round the block, even in rain.', 'Phone in the hall at eleven.'],
        },
        {
          do: 'write-plan',
          part: 'people-and-places',
          paragraphs: ['The library, by the long window.', 'My sister’s kitchen on a Sunday.'],
        },
        {
          do: 'write-plan',
          part: 'people-to-ask',
          paragraphs: ['My sister. She would rather be woken up.'],
        },
      ],
    },
    {
      daysAgo: 22,
      at: [10, 40],
      who: 'clinician',
      deeds: [
        {
          do: 'write-plan',
          part: 'professionals',
          paragraphs: ['Ana Rivera, at the practice, weekdays until six. The desk can reach me.'],
        },
      ],
    },
    {
      daysAgo: 16,
      at: [21, 5],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'shown',
          prompt: 'shown-me',
          paragraphs: ['That a bad night is one night.', 'I used to count them. This month I forgot to.'],
        },
        { do: 'share', reflection: 'shown' },
      ],
    },
    {
      daysAgo: 15,
      at: [7, 50],
      who: 'client',
      deeds: [
        {
          do: 'reword',
          page: { of: 'reflection', reflection: 'shown' },
          from: 'I used to count them. This month I forgot to.',
          to: 'I used to count them. This month I forgot to, twice.',
        },
      ],
    },
    { daysAgo: 14, at: [9, 15], who: 'clinician', deeds: [{ do: 'read-reflection', reflection: 'shown' }] },
    {
      daysAgo: 10,
      at: [14, 0],
      who: 'clinician',
      deeds: [
        { do: 'read-board' },
        { do: 'open-session', session: 'second' },
        {
          do: 'write-session',
          session: 'second',
          paragraphs: [
            'Sam rode to the library and back. The music helped; the second stop was hard.',
            'Next time: look at the quiet stops together, and decide about the kitchen.',
          ],
        },
      ],
    },
    {
      daysAgo: 10,
      at: [14, 35],
      who: 'client',
      deeds: [
        {
          do: 'write-session',
          session: 'second',
          paragraphs: ['I’d like to talk about my sister before the holidays.'],
        },
        {
          do: 'keep-version',
          page: { of: 'session', session: 'second' },
          name: 'At the end of session 2',
        },
        {
          do: 'reword',
          page: { of: 'session', session: 'second' },
          from: 'Sam rode to the library and back. The music helped; the second stop was hard.',
          to: 'Sam rode to the library and back. The music helped; the crowd at the second stop was hard.',
        },
        {
          do: 'reword',
          page: { of: 'session', session: 'second' },
          from: 'Next time: look at the quiet stops together, and decide about the kitchen.',
          to: 'Next time: look at the quiet stops together, and decide whether the kitchen can wait a little longer.',
        },
        { do: 'finish-step', step: 'four-stops' },
        {
          do: 'step',
          goal: 'bus',
          step: 'workday',
          words: 'Take the bus on one workday, the late one.',
          owner: 'client',
        },
        samHopesForMore,
        { do: 'read-board' },
      ],
    },
    {
      daysAgo: 3,
      at: [22, 40],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'hard',
          prompt: 'still-hard',
          paragraphs: [
            'Standing still in a crowd. Not moving is what does it.',
            'I’m not sure yet whether I want to show this.',
          ],
        },
      ],
    },
    {
      daysAgo: 1,
      at: [20, 15],
      who: 'client',
      deeds: [
        {
          do: 'write-reflection',
          reflection: 'kettle',
          prompt: 'shown-me',
          paragraphs: [
            'I noticed the kettle before I noticed the street.',
            'It was an ordinary morning and I was in it.',
          ],
        },
        { do: 'share', reflection: 'kettle' },
      ],
    },
  ],
}
