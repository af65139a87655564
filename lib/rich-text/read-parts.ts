import type * as Y from 'yjs'
import type { PartsView } from './parts-view.ts'
import { readTextOf } from './read-text-of.ts'

/** Reads a document of several texts. Never throws, changes nothing in it; a part that nobody wrote in is empty. */
export function readParts<Part extends string>(
  doc: Y.Doc,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): PartsView<Part> {
  return {
    parts: parts.map((part) => {
      const text = readTextOf(doc, nameOf(part))
      return { part, text: text.ok ? text.value : undefined }
    }),
  }
}
