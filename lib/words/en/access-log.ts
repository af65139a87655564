/** The client's own list of who read what, and when. */
export const accessLogWords = {
  title: 'Who read what',
  intro: 'When someone opens something of yours, it is noted here first.',
  empty: 'Nobody else has read anything here.',
  read: '{name} read {document}',
  opened: '{name} opened {document}',
  listed: '{name} saw the list of pages you share. Drafts are not on it.',
  quoted: '{name} read words on a goal, quoted from {document}',
  changed: '{name} changed {document}',
  titled: '“{title}”',
  theWorkspace: 'your workspace',
  theGoals: 'the goals',
  thePlan: 'your plan',
  theStartingPoint: 'your starting point',
  aPage: 'a page',
  earlier: 'Earlier',
  newest: 'Back to the newest',
} as const
