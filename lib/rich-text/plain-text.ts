import { unreachable } from '#lib/base/unreachable.ts'
import type { RichTextBlock, RichTextView } from './rich-text-view.ts'

/** The words alone, one line a block. */
export function plainText(view: RichTextView): string {
  return view.blocks.flatMap(linesOf).join('\n')
}

/** Whether anybody wrote anything but spaces. */
export function isEmptyText(view: RichTextView): boolean {
  return plainText(view).trim() === ''
}

function linesOf(block: RichTextBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.runs.map((run) => run.text).join('')]
    case 'bullet-list':
    case 'ordered-list':
      return block.items.flatMap((blocks) => blocks.flatMap(linesOf))
    default:
      return unreachable(block)
  }
}
