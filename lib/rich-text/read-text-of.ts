import * as Y from 'yjs'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { readRichText, type UnknownContent } from './read-rich-text.ts'
import type { RichTextView } from './rich-text-view.ts'

/**
 * A root text by name, read. One that nobody wrote in is empty; a root that is another shared type in this
 * `Y.Doc` cannot be read. Makes no root that was not there: one that came from the wire without a type is
 * only told that it is a text.
 */
export function readTextOf(doc: Y.Doc, name: string): Result<RichTextView, UnknownContent> {
  const known = doc.share.get(name)
  if (known === undefined) return succeed({ blocks: [] })
  const root = known.constructor === Y.AbstractType ? doc.getXmlFragment(name) : known
  return root instanceof Y.XmlFragment ? readRichText(root) : fail({ kind: 'unknown-content' })
}
