import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compose, type Composed } from '#server/compose.ts'
import { originsFor } from '#server/http/origins.ts'
import { createLog } from '#server/logging.ts'
import { createMeters } from '#server/metrics/meters.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { storeError, storeUnavailable } from '#server/storage/store-failure.ts'
import { createPairMaker, createSetClock, type Pair } from '#test/contracts/store-world.ts'

let folder: string
let composed: Composed
let nextPair: () => Promise<Pair>
let pairs: Pair[]
let lines: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-compaction-'))
  lines = []
  composed = await compose({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    databaseUrl: undefined,
    masterKey: undefined,
    clock: createSetClock(),
    log: createLog('info', { write: (line) => void lines.push(line) }),
    origins: () => originsFor(undefined, 1),
    secureCookies: false,
    createMeters: () =>
      createMeters({
        elapsed: () => 0,
        readLogFigures: () => Promise.resolve({ longestTail: 0, documentsDue: 0 }),
      }),
  })
  nextPair = createPairMaker(() => composed.store, 'Sam')
})
afterAll(async () => {
  composed.stopCompaction()
  await composed.versionRounds.stop()
  await composed.documentLog.snapshotsSettled()
  await composed.store.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  pairs = [await nextPair(), await nextPair()]
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'kestrel')
  for (const { boardId, client } of pairs) {
    const update = Y.encodeStateAsUpdate(doc)
    const entry = { documentId: boardId, sessionId: client.sessionId, update, clients: [doc.clientID] }
    await composed.documentLog.append([entry])
  }
})

const shortenAll = async () => {
  for (const { boardId } of pairs) composed.documentLog.shorten(boardId)
  await composed.documentLog.snapshotsSettled()
}
const told = () =>
  lines.splice(0).map((line) => {
    const { time: _time, ...rest }: Record<string, unknown> = JSON.parse(line)
    return rest
  })
const counted = async () =>
  ((await composed.meters?.read()) ?? '').match(/^waymark_compactions_failed_total\{.*$/gm) ?? []

it('OP-20 a log that cannot be compacted is counted each time and logged once, without a word or an id', async () => {
  const damage = new DatabaseSync(join(folder, 'data', 'waymark.db'))
  for (const { boardId } of pairs) {
    damage
      .prepare(
        `update log set record = zeroblob(length(record))
         where document = (select number from documents where id = ?)`,
      )
      .run(boardId)
  }
  damage.close()
  await shortenAll()
  await shortenAll()
  const line = { level: 40, event: 'compaction-failed', reason: 'corrupt-record' }
  // Once for each of the two documents.
  expect(told()).toEqual([line, line])
  expect(await counted()).toEqual(['waymark_compactions_failed_total{reason="corrupt-record"} 4'])
})

it('OP-20 what went well is news when it fails again, and a document that is gone has not failed', async () => {
  const news: unknown[] = []
  let failure: string | undefined = 'state-differs'
  const log = createDocumentLog(
    {
      ...composed.store,
      ask: async (name, input) => {
        const answer = await composed.store.ask(name, input)
        if (name !== 'buildSnapshot' || failure === undefined) return answer
        return Object.assign({}, answer, { ok: false, failure: { kind: failure } })
      },
    },
    { failed: (reason, isNews) => news.push([reason, isNews]) },
  )
  const [pair] = pairs
  if (pair === undefined) throw new Error('no pair')
  const shorten = async (kind: string | undefined) => {
    failure = kind
    log.shorten(pair.boardId)
    await log.snapshotsSettled()
  }
  await shorten('state-differs')
  await shorten('state-differs')
  await shorten(undefined)
  await shorten('not-found')
  await shorten('state-differs')
  expect(news).toEqual([
    ['state-differs', true],
    ['state-differs', false],
    ['state-differs', true],
  ])
})

it('OP-21 a store that fails for every document is logged once, and again after it was well', async () => {
  const news: unknown[] = []
  let isDown = true
  const log = createDocumentLog(
    {
      ...composed.store,
      ask: (name, input) =>
        isDown ? Promise.reject(storeError(storeUnavailable)) : composed.store.ask(name, input),
    },
    { failed: (reason, isNews) => news.push([reason, isNews]) },
  )
  const shorten = async () => {
    for (const { boardId } of pairs) log.shorten(boardId)
    await log.snapshotsSettled()
  }
  await shorten()
  isDown = false
  await shorten()
  isDown = true
  await shorten()
  expect(news).toEqual([true, false, true, false].map((isNews) => ['store-unavailable', isNews]))
})
