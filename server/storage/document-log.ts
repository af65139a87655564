import type { DocumentId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { AppendUpdatesEntry, AppendUpdatesOutcome } from './commands/append-updates.ts'
import type { DocumentLogRecords } from './document-log-records.ts'
import type { Store } from './store.ts'

/** The sync engine's log, kept in the store. */
export interface StoredDocumentLog {
  load(
    documentId: DocumentId,
  ): Promise<Result<DocumentLogRecords, { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' }>>
  append(entries: readonly AppendUpdatesEntry[]): Promise<readonly AppendUpdatesOutcome[]>
  /** Has a snapshot made now, behind everybody's back. */
  shorten(documentId: DocumentId): void
  /** Resolves once no snapshot is being made. */
  snapshotsSettled(): Promise<void>
}

/**
 * Snapshots are made behind the writers' backs: an append that makes one due does not wait for it. One that
 * fails costs nothing but a longer replay, and is tried again when as many records have come again.
 */
export function createDocumentLog(store: Pick<Store, 'run' | 'ask'>): StoredDocumentLog {
  const making = new Map<DocumentId, Promise<unknown>>()

  function makeSnapshot(documentId: DocumentId): void {
    if (making.has(documentId)) return
    const made = writeSnapshotOf(store, documentId)
      .catch(() => 'tried again later')
      .then(() => making.delete(documentId))
    making.set(documentId, made)
  }

  return {
    load: (documentId) => store.ask('loadDocumentLog', { documentId }),
    async append(entries) {
      const { outcomes, snapshotsDue } = await store.run('appendUpdates', { entries: entries.map(copied) })
      for (const documentId of snapshotsDue) makeSnapshot(documentId)
      return outcomes
    },
    shorten: makeSnapshot,
    async snapshotsSettled() {
      await Promise.all(making.values())
    },
  }
}

async function writeSnapshotOf(store: Pick<Store, 'run' | 'ask'>, documentId: DocumentId): Promise<void> {
  const built = await store.ask('buildSnapshot', { documentId })
  if (built.ok) await store.run('writeSnapshot', { documentId, snapshot: built.value })
}

/** An update is often a view of a larger buffer, all of which would cross to the other thread. */
function copied(entry: AppendUpdatesEntry): AppendUpdatesEntry {
  return { ...entry, update: new Uint8Array(entry.update) }
}
