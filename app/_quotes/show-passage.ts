import { findPlace } from '#lib/quotes/find-passage.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'
import { passagesName } from './passage-path.ts'
import { extentIn, linesOf, type TextLine } from './text-lines.ts'

/** What marks a passage that somebody was led to; its look is the style sheet's. It touches nothing of the text. */
export const passageMark = 'quoted-passage'

/** The container of a text's words, where a way to them leads. */
export const findText = (name: string) => document.querySelector<HTMLElement>(`[data-passages="${name}"]`)

/** Brings words of a text into sight, marks them, and has whoever hears the page go on from there. */
export function showPassage(root: string, quoted: Quoted): void {
  const text = findText(passagesName(root))
  if (text === null) return
  text.focus({ preventScroll: true })
  const extent = findExtent(linesOf(text), quoted)
  if (extent === undefined) return
  const range = document.createRange()
  range.setStart(extent.startContainer, extent.startOffset)
  range.setEnd(extent.endContainer, extent.endOffset)
  mark(range)
}

/** Brings a block of a text into sight, and marks it. */
export function markBlock(text: HTMLElement, block: number): void {
  const passage = text.querySelector('.ProseMirror, [data-text]')?.children[block]
  if (passage === undefined) return
  const range = document.createRange()
  range.selectNodeContents(passage)
  mark(range)
}

function mark(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  if (typeof Highlight !== 'undefined') CSS.highlights.set(passageMark, new Highlight(range))
}

/** Where quoted words stand, of several places the one where they stood; undefined where they stand nowhere. */
export function findExtent(lines: readonly TextLine[], quoted: Quoted): StaticRangeInit | undefined {
  const place = findPlace(lines, quoted)
  return place && extentIn(place.line, place.at, place.at + quoted.exact.length)
}
