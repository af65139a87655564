/** Whom to turn to: the line on every place to write, and the page that opens without signing in. */
export const helpWords = {
  title: 'Help',
  before: 'where you were',
  notWatched: 'This page is not watched.',
  needSomeone: 'If you need someone now…',
  heading: 'If you need someone now',
  watched: 'Nobody watches this place all day. It is not an emergency service.',
  danger: 'If you are in danger, call your local emergency number.',
  reach: 'You can also reach:',
  hours: 'Hours: {hours}',
  checked: 'The practice checked these on {when}.',
  moment: 'Take a moment, at the top of this page, can help you to steady yourself.',
  call: 'Call {name}: {reach}',
} as const
