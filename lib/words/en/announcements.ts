/** What is said aloud of what others do, and how much of it. */
export const announcementsWords = {
  title: 'What is said aloud',
  level: 'What a screen reader says of other people',
  hint: 'This is for the device you are using now.',
  off: 'Nothing',
  joins: 'When somebody comes, and comments',
  near: 'Also what is written near me, and what is moved',
  wroteSentence: '{names} wrote in the goal’s own words.',
  wroteSigns: '{names} wrote in what someone would notice.',
  wroteSteps: '{names} wrote in the next steps.',
  wroteNear: '{names} wrote close to where you are.',
  addedIdea: '{names} added an idea.',
  moved: '{name} moved “{goal}” to {column}.',
} as const
