/** Words around a text that is being written. */
export const editorWords = {
  unreadable: 'These words cannot be shown. They are kept as they are, and nothing else is touched.',
  onlyRead:
    'Part of this cannot be shown here, so it can only be read. All of it is kept. Reloading the page may help.',
  formatting: 'How the words look',
  bold: 'Bold',
  italic: 'Italic',
  heading: 'Heading',
  bulletList: 'List',
  orderedList: 'Numbered list',
} as const
