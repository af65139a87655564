/** What is said aloud of what others do, and how much of it. */
export const announcementsWords = {
  title: 'For screen readers',
  level: 'What a screen reader says of other people',
  hint: 'Nothing is said aloud unless your screen reader is on. This is for the device you use now.',
  off: 'Nothing',
  joins: 'When somebody comes, and comments',
  near: 'Also what is written near me, and what is moved',
  wroteSentence: '{names} wrote in the goal’s own words.',
  wroteBenchmark: '{names} wrote in how you’ll know.',
  wroteSigns: '{names} wrote in what someone would notice.',
  wroteSteps: '{names} wrote in the next steps.',
  wroteMore: '{names} wrote under More.',
  wroteNear: '{names} wrote close to where you are.',
  commented: '{names} wrote a comment.',
  addedIdea: '{names} added an idea.',
  moved: '{name} moved “{goal}” to {column}.',
  bothMoved: 'You both agreed on “{goal}”. It is in {column} now.',
} as const
