import type { Passage } from './passage.ts'
import type { Quoted } from './quoted.ts'

/** How many places with the same words are looked at: in a text made to have more, the best of these is told. */
const placesLimit = 500

/** Where quoted words stand, and how many letters around them stand there as they did. */
export interface QuotedPlace<Line> {
  readonly line: Line
  /** How many letters of the line are before them. */
  readonly at: number
  readonly before: number
  readonly behind: number
}

/** The passage that quoted words stand in now, word for word; undefined when they stand nowhere. */
export function findPassage(passages: readonly Passage[], quoted: Quoted): Passage | undefined {
  return findPlace(passages, quoted)?.line
}

/** Of several places the one with most of what stood around the words. One pass over the text. */
export function findPlace<Line extends Pick<Passage, 'text'>>(
  lines: readonly Line[],
  quoted: Quoted,
): QuotedPlace<Line> | undefined {
  let best: QuotedPlace<Line> | undefined
  let left = placesLimit
  for (const line of lines) {
    for (let at = line.text.indexOf(quoted.exact); at >= 0 && left > 0; left--) {
      const [before, behind] = likenessAround(line.text, at, quoted)
      if (best === undefined || before + behind > best.before + best.behind)
        best = { line, at, before, behind }
      at = line.text.indexOf(quoted.exact, at + 1)
    }
  }
  return best
}

/** How much of what stood before and behind the words stands there too, in letters. */
function likenessAround(
  text: string,
  at: number,
  { exact, prefix, suffix }: Quoted,
): readonly [number, number] {
  const end = at + exact.length
  let before = 0
  while (before < prefix.length && before < at && prefix.at(-1 - before) === text[at - 1 - before]) before++
  let behind = 0
  while (behind < suffix.length && end + behind < text.length && suffix[behind] === text[end + behind]) {
    behind++
  }
  return [before, behind]
}
