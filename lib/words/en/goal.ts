/** What stands in sight on a goal's page, besides the words of the board. */
export const goalWords = {
  benchmark: 'How we’ll know',
  benchmarkPlaceholder: 'What will show us that it is different?',
  notYet: 'Not yet',
  notYetSaid: 'Not yet: nobody would notice anything so far.',
  takeBack: 'Take back',
  commitments: 'What we each said we’d do',
  byWhen: 'By when…',
  byWhenOf: 'By when: {step}',
  day: 'By when',
  moreNote: 'the ladder, plans, what gets in the way',
} as const
