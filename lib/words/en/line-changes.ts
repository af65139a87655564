/** What became of each line between two states of a text. */
export const lineChangesWords = {
  addedBy: 'Added by {names}',
  added: 'Added',
  takenOut: 'Taken out',
  takenOutOf: 'Taken out: words of {names}',
  changedBy: 'Changed, with words of {names}',
  changed: 'Changed',
  moved: 'Moved to another place',
  'look-paragraph': 'Now a paragraph',
  'look-heading': 'Now a heading',
  'look-bullet': 'Now in a list',
  'look-numbered': 'Now in a numbered list',
  markAdded: 'added: ',
  markTakenOut: 'taken out: ',
  markEnd: ' – ',
} as const
