/** What has happened so far, in words and days. */
export const progressWords = {
  title: 'Progress',
  intro: 'What has happened here so far, the newest first.',
  empty: 'Nothing has happened here yet. Goals that move, sessions and versions you keep will stand here.',
  moved: '{name} moved this to {column}.',
  movedMine: 'You moved this to {column}.',
  movedByBoth: 'You both moved this to {column}.',
  session: 'A session with {names}.',
  sessionAlone: 'A session page.',
  kept: '{name} kept a version: “{title}”.',
  keptMine: 'You kept a version: “{title}”.',
  earlier: 'Earlier',
  newest: 'Back to the newest',
} as const
