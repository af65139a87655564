/** Words around a text that is being written. */
export const editor = {
  unreadable: 'These words cannot be shown. They are kept as they are, and nothing else is touched.',
  formatting: 'How the words look',
  bold: 'Bold',
  italic: 'Italic',
  heading: 'Heading',
  bulletList: 'List',
  orderedList: 'Numbered list',
} as const
