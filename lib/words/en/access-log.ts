/** The client's own list of who read what, and when. */
export const accessLogWords = {
  title: 'Who read what',
  intro: 'When someone opens something of yours, it is noted here first.',
  empty: 'Nobody else has read anything here.',
  read: '{name} read {document}',
  opened: '{name} opened {document}',
  listed: '{name} saw the list of pages you share. Drafts are not on it.',
  changed: '{name} changed {document}',
  takenAlong: '{name} took along how {document} went',
  titled: '“{title}”',
  theWorkspace: 'your workspace',
  theGoals: 'the goals',
  thePlan: 'your plan',
  aPage: 'a page',
  earlier: 'Earlier',
  newest: 'Back to the newest',
} as const
