/** What somebody looks for, at most so long. */
export const soughtLimit = 200

/** Characters of a line that are shown around what was found. */
const shownCharacters = 160

/** The words of what is looked for, as they are compared; empty when there is nothing to look for. */
export function wordsSought(text: string): readonly string[] {
  return [...new Set(fold(text.slice(0, soughtLimit)).split(/\s+/u).filter(isWord))]
}

/** Something that somebody can see. */
const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/**
 * The lines that hold every one of the words, capitals and accents aside, each cut around the first of them.
 * At most `limit`.
 */
export function findLines(
  lines: readonly string[],
  words: readonly string[],
  limit: number,
): readonly string[] {
  const found: string[] = []
  if (words.length === 0) return found
  for (const line of lines) {
    if (found.length >= limit) break
    const folded = fold(line)
    if (words.every((word) => folded.includes(word))) found.push(cutAround(line, words))
  }
  return found
}

/** As it is compared: without capitals, accents and other marks. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function cutAround(line: string, words: readonly string[]): string {
  const text = line.replace(/\s+/gu, ' ').trim()
  if (text.length <= shownCharacters) return text
  // Folding may change how long a text is: where a word begins is found near enough to show it.
  const first = Math.min(...words.map((word) => Math.max(0, fold(text).indexOf(word))))
  const from = Math.max(0, Math.min(first - 40, text.length - shownCharacters))
  const begin = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from
  const end =
    begin + shownCharacters >= text.length ? text.length : text.lastIndexOf(' ', begin + shownCharacters)
  const cut = text.slice(begin, end <= begin ? begin + shownCharacters : end)
  return `${begin === 0 ? '' : '…'}${cut.replace(/[\ud800-\udbff]$/, '').replace(/^[\udc00-\udfff]/, '')}${end >= text.length ? '' : '…'}`
}
