import type { Passage } from './passage.ts'
import type { Quoted } from './quoted.ts'

/** How many places with the same words are looked at: in a text made to have more, the best of these is told. */
const placesLimit = 500

/**
 * Where quoted words stand now, word for word. Of several places the one with most of what stood around them;
 * undefined when they stand nowhere. One pass over the text.
 */
export function findPassage(passages: readonly Passage[], quoted: Quoted): Passage | undefined {
  let best: { readonly passage: Passage; readonly likeness: number } | undefined
  let left = placesLimit
  for (const passage of passages) {
    for (let at = passage.text.indexOf(quoted.exact); at >= 0 && left > 0; left--) {
      const likeness = likenessAround(passage.text, at, quoted)
      if (best === undefined || likeness > best.likeness) best = { passage, likeness }
      at = passage.text.indexOf(quoted.exact, at + 1)
    }
  }
  return best?.passage
}

/** How much of what stood before and behind the words stands there too, in letters. */
function likenessAround(text: string, at: number, { exact, prefix, suffix }: Quoted): number {
  const end = at + exact.length
  let before = 0
  while (before < prefix.length && before < at && prefix.at(-1 - before) === text[at - 1 - before]) before++
  let behind = 0
  while (behind < suffix.length && end + behind < text.length && suffix[behind] === text[end + behind]) {
    behind++
  }
  return before + behind
}
