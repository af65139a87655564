import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '#lib/base/ids.ts'
import {
  compactionRoundMs,
  idleBeforeCompactionMs,
  startCompactionRounds,
} from '#server/storage/compaction-rounds.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { openSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { createPairMaker, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { HandClock } from '#test/support/sync-hand-clock.ts'

it('ST-36 a document that nobody has written in for ten minutes is compacted, one that is written in is not', async () => {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const log = createDocumentLog(harness.store)
  const nextPair = createPairMaker(() => harness.store, 'Sam')
  const [left, busy] = [await nextPair(), await nextPair()]
  const write = async ({ boardId, client }: Pair) => {
    const doc = new Y.Doc()
    doc.getText('words').insert(0, 'words')
    const update = Y.encodeStateAsUpdate(doc)
    const entry = { documentId: boardId, sessionId: client.sessionId, update, clients: [doc.clientID] }
    await log.append([entry, { ...entry, clients: [] }])
  }
  const recordsOf = async (documentId: DocumentId) => valueOf(await log.load(documentId)).updates.length

  const timers = new HandClock()
  let rounds = 0
  let finished = Promise.withResolvers<void>()
  const stop = startCompactionRounds({
    documentLog: {
      compactIdle: async (idleSince) => {
        rounds++
        await log.compactIdle(idleSince)
        finished.resolve()
        finished = Promise.withResolvers()
      },
    },
    clock: harness.clock,
    timers,
  })
  const round = async () => {
    const { promise } = finished
    timers.advance(compactionRoundMs)
    await promise
    // The next round is due only once this one is told.
    await new Promise((resolve) => setImmediate(resolve))
  }

  await write(left)
  harness.clock.time += idleBeforeCompactionMs
  await write(busy)
  await round()
  expect([await recordsOf(left.boardId), await recordsOf(busy.boardId)]).toEqual([2, 2])
  harness.clock.time += 1
  await round()
  expect([await recordsOf(left.boardId), await recordsOf(busy.boardId)]).toEqual([1, 2])
  stop()
  const before = rounds
  timers.advance(compactionRoundMs)
  expect(rounds).toBe(before)
})
