import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { ensureDocumentId } from '#lib/base/ids.ts'
import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { textLengthOf, type History } from '../client/made-history.ts'
import { joinAs, type Person } from '../client/person.ts'
import { openDocument } from '../client/reader.ts'
import type { PairPlaces, Practice } from '../practice.ts'
import { hocuspocusSchema, hocuspocusUpsert } from '../servers/hocuspocus-table.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

export interface ColdOpenReading {
  /** The one in the middle. */
  readonly ms: number
  /** Of the very first that the server gave out since it began. */
  readonly firstMs: number
  readonly bytes: number
  /** Of one state written fresh from the same content. */
  readonly freshBytes: number
}

/** Frames that are under way together while the history goes in. */
const burst = 500

/** Documents of the same history, opened one after another by somebody who waits for each. */
export const documentsOpened = 5

/** A server that has just been started gives out documents with a long history, whole. */
export async function measureColdOpen(
  practice: Practice,
  kind: ServerKind,
  history: History,
): Promise<ColdOpenReading> {
  const folder = practice.folderFor(kind)
  const pairs = practice.pairsFor(kind, documentsOpened)
  if (kind === 'waymark') await fillStore(folder, pairs, history)
  else if (kind === 'hocuspocus') fillTable(folder, pairs, history)
  else await fillBySocket(folder, kind, pairs, history)

  const server = await startServer(kind, folder)
  try {
    const isComplete = (doc: Y.Doc) => textLengthOf(doc) === history.finalLength
    const openings: { readonly doc: Y.Doc; readonly ms: number; readonly bytes: number }[] = []
    for (const { clinician: place } of pairs) {
      openings.push(await openDocument({ kind, port: server.port, place, isComplete }))
    }
    const middle = openings.toSorted((one, other) => one.ms - other.ms)[Math.floor(documentsOpened / 2)]
    const [first] = openings
    if (first === undefined || middle === undefined) throw new Error('a practice without pairs')
    const freshBytes = Y.encodeStateAsUpdate(middle.doc).length
    return { ms: middle.ms, firstMs: first.ms, bytes: middle.bytes, freshBytes }
  } finally {
    await server.end('SIGKILL')
  }
}

/** Through the store's own command, record by record: a socket takes no more than 60 edits a second. */
async function fillStore(
  folder: string,
  pairs: readonly PairPlaces[],
  { updates, client }: History,
): Promise<void> {
  const store = await createSqliteStore({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    clock: { now: () => Date.now() },
  })
  const log = createDocumentLog(store)
  for (const { sessionId, client: place } of pairs) {
    const documentId = ensureDocumentId(place.document)
    if (sessionId === undefined) throw new Error('nobody is signed in')
    for (let from = 0; from < updates.length; from += 250) {
      const group = updates.slice(from, from + 250)
      await log.append(group.map((update) => ({ documentId, sessionId, update, clients: [client] })))
    }
    // As the server does once nobody has written for ten minutes; the others keep one state of it as well.
    await log.compact(documentId)
  }
  await log.snapshotsSettled()
  await store.close()
}

/** Hocuspocus keeps one state of each document; taking the history in by socket takes it minutes. */
function fillTable(folder: string, pairs: readonly PairPlaces[], { updates }: History): void {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const database = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
  database.exec(hocuspocusSchema)
  const upsert = database.prepare(hocuspocusUpsert)
  const data = Y.encodeStateAsUpdate(doc)
  for (const { client: place } of pairs) upsert.run({ name: place.document, data })
  database.close()
}

async function fillBySocket(
  folder: string,
  kind: ServerKind,
  pairs: readonly PairPlaces[],
  history: History,
): Promise<void> {
  const server = await startServer(kind, folder)
  const writers: Person[] = []
  for (const { client: place } of pairs) writers.push(await writeAll(kind, server.port, place, history))
  // Long enough for a server that stores late.
  await wait(11_000)
  for (const writer of writers) writer.leave()
  await wait(2_000)
  await server.end('SIGTERM')
}

/** Resolves once the server gives all of it to somebody else. */
async function writeAll(
  kind: ServerKind,
  port: number,
  place: PairPlaces['client'],
  { updates, client, finalLength }: History,
): Promise<Person> {
  const writer = joinAs({ kind, port, place, client, other: 0, opening: undefined })
  await writer.inSync
  for (let from = 0; from < updates.length; from += burst) {
    for (const update of updates.slice(from, from + burst)) writer.sendRaw(encodeUpdate(update))
    await wait(5)
  }
  const isComplete = (doc: Y.Doc) => textLengthOf(doc) === finalLength
  await openDocument({ kind, port, place, isComplete, limitMs: 90_000 })
  return writer
}
