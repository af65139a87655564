/** Who wrote what of a text. */
export const authorshipWords = {
  title: 'Who wrote what',
  by: '{name}, {day}',
  moved: '{name}’s words, moved by {mover}, {day}',
  asList: 'Who wrote what, as a list',
  line: '{who}: “{words}”',
  opening: 'One moment…',
  unavailable: 'This cannot be shown just now. The words are as they were.',
  nothing: 'Nothing is written here yet.',
} as const
