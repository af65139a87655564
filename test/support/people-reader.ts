import * as Y from 'yjs'
import type { StoredDocumentLog } from '#server/storage/document-log.ts'
import type { SyncHub } from '#server/sync/ports.ts'

/** Reads a document straight from its log. */
export function createMemoryReader(log: StoredDocumentLog): SyncHub['read'] {
  return async (documentId, reader) => {
    const loaded = await log.load(documentId)
    if (!loaded.ok) return loaded
    const doc = new Y.Doc()
    for (const update of loaded.value.updates) Y.applyUpdate(doc, update)
    return { ok: true, value: reader.read(doc) }
  }
}
