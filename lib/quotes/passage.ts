import type { RichTextBlock, RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'

/** One line of a text that has words: a paragraph, a heading, or what stands in one point of a list. */
export interface Passage {
  /** The root text it stands in. */
  readonly root: string
  /** Which block of that text it stands in, from 0. */
  readonly block: number
  readonly text: string
}

/** Everything in a text that can be quoted, in order. */
export function listPassages(root: string, view: RichTextView): readonly Passage[] {
  return view.blocks.flatMap((block, index) =>
    linesOf(block)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ root, block: index, text })),
  )
}

function linesOf(block: RichTextBlock): readonly string[] {
  if (!('items' in block)) return [plainText({ blocks: [block] })]
  return block.items.flatMap((blocks) => blocks.flatMap(linesOf))
}
