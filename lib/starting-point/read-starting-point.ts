import type * as Y from 'yjs'
import { readParts } from '#lib/rich-text/read-parts.ts'
import { startingPartName, startingParts } from './starting-parts.ts'
import type { StartingPointView } from './starting-point-view.ts'

/** Reads a starting point. Never throws, changes nothing in the document; a part that nobody wrote in is empty. */
export function readStartingPoint(doc: Y.Doc): StartingPointView {
  return readParts(doc, startingParts, startingPartName)
}
