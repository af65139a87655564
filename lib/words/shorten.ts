/** The first words of a text, cut between two of them; all of it where it is no longer than that, in UTF-16 units. */
export function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words
  const cut = words.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return `${space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`
}
