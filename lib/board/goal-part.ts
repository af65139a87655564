/** What a goal's words are in, in the order of its page. */
export const goalParts = [
  'sentence',
  'benchmark',
  'signs',
  'steps',
  'clearer',
  'ladder',
  'milestones',
  'approach',
  'plans',
  'barriers',
  'learned',
] as const

export type GoalPart = (typeof goalParts)[number]
