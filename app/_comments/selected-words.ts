import { cutQuote } from '#lib/quotes/cut-quote.ts'
import type { Passage } from '#lib/quotes/passage.ts'
import { isQuotable, type Quoted } from '#lib/quotes/quoted.ts'
import { passagesName } from '../_quotes/passage-path.ts'
import { blocksOf, findText } from '../_quotes/show-passage.ts'

/** What somebody selected in a text: the words, and how many letters of its block stand before them. */
export interface Selected {
  readonly words: string
  readonly block: number
  readonly before: number
}

/** What is selected of a text now; undefined where nothing is, or more than one block. */
export function findSelected(root: string): Selected | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const text = findText(passagesName(root))
  const blocks = text === null ? [] : blocksOf(text)
  const block = blocks.findIndex(
    (one) => one.contains(range.startContainer) && one.contains(range.endContainer),
  )
  const element = blocks[block]
  if (element === undefined) return undefined
  const untilThere = document.createRange()
  untilThere.selectNodeContents(element)
  untilThere.setEnd(range.startContainer, range.startOffset)
  return { words: range.toString(), block, before: untilThere.toString().length }
}

/** The same as a quote of one of these passages; undefined where it is not words of one, letter for letter. */
export function quoteSelected(
  { words, block, before }: Selected,
  passages: readonly Passage[],
): Quoted | undefined {
  const wanted = words.trim()
  if (wanted === '') return undefined
  const places = passages
    .filter((passage) => passage.block === block)
    .flatMap(({ text }) => placesOf(text, wanted).map((at) => ({ text, at })))
    .toSorted((one, other) => Math.abs(one.at - before) - Math.abs(other.at - before))
  const [nearest] = places
  if (nearest === undefined) return undefined
  const quoted = cutQuote(nearest.text, nearest.at, nearest.at + wanted.length)
  return isQuotable(quoted) ? quoted : undefined
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
