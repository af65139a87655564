/** The client's own list of who read what, and when. */
export const accessLogWords = {
  title: 'Who read what',
  intro: 'Each line was written before anything was shown.',
  empty: 'Nobody else has read anything here.',
  read: '{name} read {document}',
  opened: '{name} opened {document}',
  listed: '{name} saw the list of your pages',
  changed: '{name} changed {document}',
  titled: '“{title}”',
  theWorkspace: 'your workspace',
  theGoals: 'the goals',
  thePlan: 'your plan',
  aPage: 'a page',
  earlier: 'Earlier',
  newest: 'Back to the newest',
} as const
