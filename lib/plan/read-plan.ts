import type * as Y from 'yjs'
import { readParts } from '#lib/rich-text/read-parts.ts'
import { partName, planParts } from './plan-parts.ts'
import type { PlanView } from './plan-view.ts'

/** Reads a plan. Never throws, changes nothing in the document; a part that nobody wrote in is empty. */
export function readPlan(doc: Y.Doc): PlanView {
  return readParts(doc, planParts, partName)
}
