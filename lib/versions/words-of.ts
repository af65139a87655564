/** A text in pieces that together are the text: words, what stands between them, and signs one by one. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}\s’']/gu) ?? []
}

/** How many words two texts have in common, from 0 to 1. Two texts without a word are alike. */
export function likenessOf(one: string, other: string): number {
  const [words, others] = [countWords(one), countWords(other)]
  let common = 0
  for (const [word, count] of words) common += Math.min(count, others.get(word) ?? 0)
  const all = total(words) + total(others)
  return all === 0 ? 1 : (2 * common) / all
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) {
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0)
