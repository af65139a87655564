import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createDocumentLog, type StoredDocumentLog } from '#server/storage/document-log.ts'
import type { AppendUpdatesEntry } from '#server/storage/commands/append-updates.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { addClient, makePair, type Pair } from '#test/contracts/store-world.ts'

/**
 * What a commit costs the server: processor time of every thread, and bytes given to the disk, for each
 * edit, by how many edits go in one commit. Two people type one letter at a time in each of 200 documents.
 * `node test/bench/append.ts [edits a size] [sizes…]`; run with the folder for temporary files on a disk.
 */
const edits = Number(process.argv[2] ?? 10_000)
const sizes = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [1, 10, 50]
const pairs = 200

const folder = mkdtempSync(join(tmpdir(), 'waymark-append-'))
try {
  const store = await createSqliteStore({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    clock: { now: Date.now },
  })
  const log = createDocumentLog(store)
  const first = await makePair(store)
  const all: Pair[] = [first]
  while (all.length < pairs) {
    all.push({ clinician: first.clinician, ...(await addClient(store, first.clinician, 'Sam')) })
  }
  const next = typeInTurn(all)
  await run(log, Array.from({ length: 2 * pairs }, next), 50)
  for (const size of sizes) await measure(log, next, size)
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(log: StoredDocumentLog, next: () => AppendUpdatesEntry, size: number): Promise<void> {
  // What the clients do is made before the measuring begins.
  const typed = Array.from({ length: edits }, next)
  const cpuBefore = process.cpuUsage()
  const writtenBefore = bytesWritten()
  const startedAt = performance.now()
  await run(log, typed, size)
  const wallMs = performance.now() - startedAt
  await log.snapshotsSettled()
  const { user, system } = process.cpuUsage(cpuBefore)
  const written = bytesWritten() - writtenBefore
  console.log(
    `groups of ${String(size).padStart(2)}: ${((user + system) / edits).toFixed(0)} µs of processor an edit ` +
      `(user ${(user / edits).toFixed(0)}, system ${(system / edits).toFixed(0)}), ` +
      `${(written / edits).toFixed(0)} bytes written an edit, ${((wallMs / edits) * size).toFixed(2)} ms a commit`,
  )
}

async function run(log: StoredDocumentLog, typed: readonly AppendUpdatesEntry[], size: number) {
  for (let from = 0; from < typed.length; from += size) {
    const outcomes = await log.append(typed.slice(from, from + size))
    if (outcomes.some(({ kind }) => kind !== 'committed')) throw new Error('an edit was refused')
  }
}

/** One letter by each person of each pair in turn. */
function typeInTurn(all: readonly Pair[]): () => AppendUpdatesEntry {
  const writers = all.flatMap(({ boardId, client, clinician }) =>
    [client, clinician].map(({ sessionId }) => {
      const doc = new Y.Doc()
      const updates: Uint8Array[] = []
      doc.on('update', (update) => updates.push(update))
      return (): AppendUpdatesEntry => {
        const text = doc.getText('bench')
        text.insert(text.length, 'x')
        const update = updates.shift() ?? new Uint8Array()
        return { documentId: boardId, sessionId, update, clients: [doc.clientID] }
      }
    }),
  )
  let turn = 0
  return () => {
    const write = writers[turn++ % writers.length]
    if (write === undefined) throw new Error('nobody writes')
    return write()
  }
}

/** As Linux counts them for this process; 0 where it does not. */
function bytesWritten(): number {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
