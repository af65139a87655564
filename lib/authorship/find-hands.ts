import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { Attributions } from './attributor.ts'
import type { Authored } from './authored-ranges.ts'
import { findWrittenText } from './find-written-text.ts'

/** Whose words stand in a root text, and from when; none of one that cannot be read, or of spaces alone. */
export function findHands(doc: Y.Doc, name: string, attributions: Attributions): readonly Authored[] {
  if (!readTextOf(doc, name).ok) return []
  const { blocks } = findWrittenText(doc.getXmlFragment(name), attributions)
  return blocks.flatMap(({ runs }) =>
    runs.flatMap(({ by, text }) => (by === undefined || text.trim() === '' ? [] : [by])),
  )
}
