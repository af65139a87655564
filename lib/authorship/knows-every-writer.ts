import type * as Y from 'yjs'
import type { Attributions } from './attributor.ts'
import { isLivingText } from './text-runs.ts'

/** Whether somebody is known for every word that stands in a document. */
export function knowsEveryWriter(doc: Y.Doc, attributions: Attributions): boolean {
  for (const [client, structs] of doc.store.clients) {
    const ranges = attributions.get(client)
    for (const item of structs) {
      if (!isLivingText(item)) continue
      const known = ranges?.within(item.id.clock, item.length) ?? []
      if (known.reduce((sum, { length }) => sum + length, 0) < item.length) return false
    }
  }
  return true
}
