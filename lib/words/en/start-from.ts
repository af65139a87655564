/** The button to the words below, which a goal's page has at once. */
export const startFromWords = {
  title: 'Somewhere to start from',
  'title-benchmark': 'Somewhere to start from: how we’ll know',
  'title-milestone': 'Somewhere to start from: clinical milestones',
  'title-ladder': 'Somewhere to start from: the ladder',
} as const
