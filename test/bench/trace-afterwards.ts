import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { createVersionKeeper, quietBeforeVersionMs } from '#server/storage/versions/version-keeper.ts'
import { valueOf } from '#test/contracts/store-world.ts'

export interface Afterwards {
  /** Names or kinds of the versions there are, newest first. */
  readonly versions: readonly string[]
  readonly compactedMs: number
  /** Records and states that were on disk before, and how many of those that were replaced are in any file. */
  readonly recordsBefore: number
  readonly recordsLeft: number
  /** Letters of deleted text that the state holds which took their place. */
  readonly deletedLettersLeft: number
}

/** Once nobody has written for a while: a version is kept, the log is compacted, and what was deleted looked for. */
export async function lookAfterwards(
  folders: { readonly dataFolder: string; readonly keysFolder: string },
  { sessionId, documentId }: { readonly sessionId: SessionId; readonly documentId: DocumentId },
): Promise<Afterwards> {
  const later = () => Date.now() + quietBeforeVersionMs + 1_000
  const store = await createSqliteStore({ ...folders, clock: { now: later } })
  const log = createDocumentLog(store)
  try {
    await log.snapshotsSettled()
    await createVersionKeeper(store).keepDue(later())
    const asked = { sessionId, documentId, before: undefined, limit: 100 }
    const { versions } = valueOf(await store.ask('listVersions', asked))
    const before = recordsIn(folders.dataFolder)
    const began = performance.now()
    valueOf(await log.compact(documentId))
    const compactedMs = performance.now() - began
    const { updates } = valueOf(await log.load(documentId))
    return {
      versions: versions.map(({ name, kind }) => name || kind),
      compactedMs,
      recordsBefore: before.length,
      recordsLeft: countLeft(folders.dataFolder, before),
      deletedLettersLeft: updates.reduce((sum, update) => sum + countDeletedLetters(update), 0),
    }
  } finally {
    await store.close()
  }
}

/** The first bytes of each sealed record and state: a nonce of chance is among them, so none is there twice. */
function recordsIn(dataFolder: string): readonly Buffer[] {
  const database = new DatabaseSync(join(dataFolder, databaseFileName), { readOnly: true })
  const rows = database
    .prepare(
      'select substr(record, 1, 24) as start from log union all select substr(record, 1, 24) from snapshots',
    )
    .all()
  database.close()
  return rows.map(({ start }) => (start instanceof Uint8Array ? Buffer.from(start) : Buffer.alloc(0)))
}

function countLeft(dataFolder: string, records: readonly Buffer[]): number {
  const files = readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name)))
  // A state that was written down last and nothing was added to since is the document itself.
  const live = new Set(recordsIn(dataFolder).map((record) => record.toString('hex')))
  const replaced = records.filter((record) => !live.has(record.toString('hex')))
  return countIn(files, replaced)
}

/** How many of those stand somewhere in the files: each place is looked at once, however many are looked for. */
function countIn(files: readonly Buffer[], wanted: readonly Buffer[]): number {
  const byStart = Map.groupBy(wanted, (record) => record.readUInt32LE())
  const found = new Set<Buffer>()
  for (const file of files) {
    for (let at = 0; at + 4 <= file.length; at += 1) {
      for (const record of byStart.get(file.readUInt32LE(at)) ?? []) {
        if (file.subarray(at, at + record.length).equals(record)) found.add(record)
      }
    }
  }
  return found.size
}

function countDeletedLetters(update: Uint8Array): number {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, update)
  let letters = 0
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.deleted && struct.content instanceof Y.ContentString)
        letters += struct.length
    }
  }
  return letters
}
