import * as Y from 'yjs'
import type { RichTextRun } from './rich-text-view.ts'

/** The words of one paragraph or heading, or undefined when something in it is not words. */
export function readRuns(children: readonly unknown[]): readonly RichTextRun[] | undefined {
  const runs: RichTextRun[] = []
  for (const child of children) {
    if (child instanceof Y.XmlText) {
      const read = readText(child)
      if (read === undefined) return undefined
      runs.push(...read)
    } else if (child instanceof Y.XmlElement && isHardBreak(child)) {
      runs.push({ text: '\n', bold: false, italic: false })
    } else {
      return undefined
    }
  }
  return runs
}

function isHardBreak(yElement: Y.XmlElement): boolean {
  return (
    yElement.nodeName === 'hardBreak' &&
    yElement.length === 0 &&
    Object.keys(yElement.getAttributes()).length === 0
  )
}

function readText(yText: Y.XmlText): readonly RichTextRun[] | undefined {
  const runs: RichTextRun[] = []
  const delta: readonly { readonly insert?: unknown; readonly attributes?: object }[] = yText.toDelta()
  for (const piece of delta) {
    if (typeof piece.insert !== 'string') return undefined
    const marks = piece.attributes ?? {}
    for (const mark in marks) if (mark !== 'bold' && mark !== 'italic') return undefined
    runs.push({ text: piece.insert, bold: 'bold' in marks, italic: 'italic' in marks })
  }
  return runs
}
