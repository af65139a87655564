const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** One or two letters of a name: of its first and last word. A name in one word gives one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return ends.map((word) => firstLetter(word ?? '')).join('')
}

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase()
  return ''
}
