import * as Y from 'yjs'
import type { RichTextBlock, RichTextRun, RichTextView } from './rich-text-view.ts'

/** Deeper than any text that a person wrote. */
const depthLimit = 64

/**
 * The words of a text that `readTextOf` cannot read: every line of them as a paragraph, without what is unknown
 * around them. To be read only, never to be written back. Never throws, never changes the document.
 */
export function readKnownWords(doc: Y.Doc, name: string): RichTextView {
  const root = doc.share.get(name)
  return { blocks: root instanceof Y.XmlFragment ? readLines(root, 0) : [] }
}

function readLines(yParent: Y.XmlFragment, depth: number): readonly RichTextBlock[] {
  if (depth > depthLimit) return []
  const blocks: RichTextBlock[] = []
  let line: RichTextRun[] = []
  const endLine = () => {
    if (line.length > 0) blocks.push({ type: 'paragraph', runs: line })
    line = []
  }
  for (const child of yParent.toArray()) {
    if (child instanceof Y.XmlText) {
      line.push(...readRuns(child))
    } else {
      endLine()
      if (child instanceof Y.XmlElement) blocks.push(...readLines(child, depth + 1))
    }
  }
  endLine()
  return blocks
}

function readRuns(yText: Y.XmlText): readonly RichTextRun[] {
  const delta: readonly { readonly insert?: unknown }[] = yText.toDelta()
  return delta.flatMap(({ insert }) =>
    typeof insert === 'string' ? [{ text: insert, bold: false, italic: false }] : [],
  )
}
