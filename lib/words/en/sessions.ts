/** Session pages: one live text that both write. */
export const sessionsWords = {
  title: 'Sessions',
  one: 'Session {number}',
  intro: 'Each session has one page. You both write on it, at the same time if you like.',
  begin: 'Begin a session page',
  working: 'One moment…',
  pages: 'Session pages',
  textLabel: 'What we write in session {number}',
  bothWrite: 'You and {names} write here.',
  aloneWrites: 'Only you write here until {name} joins.',
  placeholder: 'What matters today?',
  unreadable: 'These words cannot be shown here. They are kept as they are.',
} as const
