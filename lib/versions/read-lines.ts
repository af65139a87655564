import type * as Y from 'yjs'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { RichTextBlock } from '#lib/rich-text/rich-text-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'

export type LineLook = 'paragraph' | 'heading' | 'bullet' | 'numbered'

/** One paragraph, heading or list entry of a text; empty ones are no lines. */
export interface Line {
  readonly look: LineLook
  readonly text: string
  /** The same words by who wrote them; undefined where nobody is known. */
  readonly runs: readonly { readonly text: string; readonly by: AccountId | undefined }[]
}

/** The lines of a root text; undefined when it holds what the schema does not know. */
export function readLines(doc: Y.Doc, name: string, attributions: Attributions): readonly Line[] | undefined {
  const read = readTextOf(doc, name)
  if (!read.ok) return undefined
  if (read.value.blocks.length === 0) return []
  const looks = read.value.blocks.flatMap((block) => looksOf(block, undefined))
  const written = findWrittenText(doc.getXmlFragment(name), attributions)
  return written.blocks.flatMap(({ runs }, index): readonly Line[] => {
    const text = runs.map((run) => run.text).join('')
    if (text.trim() === '') return []
    const look = looks[index] ?? 'paragraph'
    return [{ look, text, runs: runs.map((run) => ({ text: run.text, by: run.by?.author })) }]
  })
}

/** One look for each paragraph and heading, in the order in which they stand. */
function looksOf(block: RichTextBlock, inList: LineLook | undefined): readonly LineLook[] {
  switch (block.type) {
    case 'paragraph':
      return [inList ?? 'paragraph']
    case 'heading':
      return ['heading']
    case 'bullet-list':
      return block.items.flat().flatMap((inner) => looksOf(inner, 'bullet'))
    case 'ordered-list':
      return block.items.flat().flatMap((inner) => looksOf(inner, 'numbered'))
    default:
      return unreachable(block)
  }
}
