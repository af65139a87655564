import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import { partName, planParts } from './plan-parts.ts'
import type { PlanView } from './plan-view.ts'

/** Reads a plan. Never throws, changes nothing in the document; a part that nobody wrote in is empty. */
export function readPlan(doc: Y.Doc): PlanView {
  return {
    parts: planParts.map((part) => {
      const text = readTextOf(doc, partName(part))
      return { part, text: text.ok ? text.value : undefined }
    }),
  }
}
