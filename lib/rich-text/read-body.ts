import type * as Y from 'yjs'
import type { Result } from '#lib/base/result.ts'
import type { UnknownContent } from './read-rich-text.ts'
import { readTextOf } from './read-text-of.ts'
import type { RichTextView } from './rich-text-view.ts'

/** The root fragment that holds the whole text of a reflection or session page. */
export const bodyName = 'body'

/** The text of a document that is one text. */
export function readBody(doc: Y.Doc): Result<RichTextView, UnknownContent> {
  return readTextOf(doc, bodyName)
}
