import { cutQuote } from '#lib/quotes/cut-quote.ts'
import type { Passage } from '#lib/quotes/passage.ts'
import { isQuotable, type Quoted } from '#lib/quotes/quoted.ts'
import { passagesName } from '../_quotes/passage-path.ts'
import { findText } from '../_quotes/show-passage.ts'
import { linesOf, offsetIn } from '../_quotes/text-lines.ts'

/** What somebody selected in a text: from where to where in the letters of a line. */
export interface Selected {
  readonly line: string
  readonly from: number
  readonly to: number
}

/** What is selected of a text now; undefined where nothing is, or words of more than one line. */
export function findSelected(root: string): Selected | undefined {
  const text = findText(passagesName(root))
  const selection = document.getSelection()
  if (text === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  // Three presses select a line up to where the next one begins: that has no letter in it.
  const [first, second] = linesOf(text)
    .map((line) => ({
      line: line.text,
      from: offsetIn(line, startContainer, startOffset),
      to: offsetIn(line, endContainer, endOffset),
    }))
    .filter(({ line, from, to }) => line.slice(from, to).trim() !== '')
  return second === undefined ? first : undefined
}

/** The same as a quote of one of these passages; undefined where it is not words of one, letter for letter. */
export function quoteSelected(
  { line, from, to }: Selected,
  passages: readonly Passage[],
): Quoted | undefined {
  const quoted = cutQuote(line, from, to)
  return passages.some(({ text }) => text === line) && isQuotable(quoted) ? quoted : undefined
}
