import type { SignView } from '#lib/board/board-view.ts'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'

/**
 * Signs that going back to a version left without a word take no line, where another stands. `wereEmpty`: those
 * without words when the page was opened. One that loses them later keeps its line: somebody may be writing in it.
 */
export function signsToShow(signs: readonly SignView[], wereEmpty: ReadonlySet<string>): readonly SignView[] {
  const begun = signs.filter((sign) => !isEmptySign(sign) || !wereEmpty.has(sign.id))
  return begun.length > 0 ? begun : signs.slice(0, 1)
}

export const isEmptySign = ({ text }: SignView): boolean => text !== undefined && isEmptyText(text)
