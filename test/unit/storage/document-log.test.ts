import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocumentLog } from '#server/storage/document-log.ts'
import type { DocumentLog } from '#server/sync/ports.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { createPairMaker, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { entangledUpdate } from '#test/support/entangled-update.ts'
import { findVersion } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'

describe('the log of a document', () => {
  let harness: SqliteHarness
  let pair: Pair

  let nextPair: () => Promise<Pair>

  beforeAll(async () => {
    harness = await openSqliteHere()
    nextPair = createPairMaker(() => harness.store, 'Sam')
  })
  afterAll(() => harness.dispose())
  beforeEach(async () => {
    pair = await nextPair()
  })

  function typing() {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    return { doc, text: doc.getText('words'), take: () => updates.splice(0) }
  }
  const entries = (updates: readonly Uint8Array[], clients: readonly number[]) =>
    updates.map((update) => ({
      documentId: pair.boardId,
      sessionId: pair.client.sessionId,
      update,
      clients,
    }))
  const replay = (updates: readonly Uint8Array[]) => {
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    return doc
  }

  it('ST-11 is what the sync engine asks for', async () => {
    const log: DocumentLog = createDocumentLog(harness.store)
    expect(await log.load(pair.boardId)).toEqual({
      ok: true,
      value: {
        kind: 'board',
        workspaceId: pair.workspaceId,
        schemaVersion: findVersion(documentMigrations, 'board'),
        seq: 0,
        updates: [],
        isState: false,
        authors: new Map(),
        damaged: false,
      },
    })
  })

  it('ST-54 what grows long while its log is being shortened is shortened again', async () => {
    const { store } = harness
    const held = Promise.withResolvers<void>()
    let builds = 0
    const log = createDocumentLog({
      run: (name, input) => store.run(name, input),
      forgetDeleted: () => store.forgetDeleted(),
      ask: async (name, input) => {
        if (name !== 'buildSnapshot') return store.ask(name, input)
        const built = await store.ask(name, input)
        builds += 1
        if (builds === 1) await held.promise
        return built
      },
    })
    const { doc, text, take } = typing()
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 500; count++) text.insert(text.length, 'a')
      await log.append(entries(take(), [doc.clientID]))
    }
    held.resolve()
    await log.snapshotsSettled()
    const loaded = valueOf(await log.load(pair.boardId))
    expect(loaded).toMatchObject({ seq: 1_500, isState: true })
    expect(replay(loaded.updates).getText('words').toJSON()).toBe(text.toJSON())
  })

  it('ST-12 every 500 records the state is written down and loading starts from it', async () => {
    const log = createDocumentLog(harness.store)
    const { doc, text, take } = typing()
    for (let count = 0; count < 499; count++) text.insert(text.length, 'a')
    await log.append(entries(take(), [doc.clientID]))
    await log.snapshotsSettled()
    expect(valueOf(await log.load(pair.boardId)).updates).toHaveLength(499)

    text.insert(0, 'b')
    await log.append(entries(take(), [doc.clientID]))
    await log.snapshotsSettled()
    text.insert(0, 'c')
    await log.append(entries(take(), [doc.clientID]))

    const loaded = valueOf(await log.load(pair.boardId))
    expect(loaded.seq).toBe(501)
    expect(loaded.updates).toHaveLength(2)
    expect(Y.equalSnapshots(Y.snapshot(replay(loaded.updates)), Y.snapshot(doc))).toBe(true)
    expect(replay(loaded.updates).getText('words').toJSON()).toBe(text.toJSON())
  })

  it('ST-12 a second snapshot follows the first, and deleted text is in none of them', async () => {
    const log = createDocumentLog(harness.store)
    const { doc, text, take } = typing()
    text.insert(0, 'taken back')
    text.delete(0, text.length)
    for (let round = 0; round < 2; round++) {
      for (let count = 0; count < 500; count++) text.insert(text.length, 'a')
      await log.append(entries(take(), [doc.clientID]))
      await log.snapshotsSettled()
    }
    const loaded = valueOf(await log.load(pair.boardId))
    expect(loaded.seq).toBe(1002)
    expect(loaded.updates).toHaveLength(1)
    expect(Buffer.from(loaded.updates[0] ?? []).includes('taken back')).toBe(false)
    expect(replay(loaded.updates).getText('words').toJSON()).toBe(text.toJSON())
  })

  it('ST-12 a snapshot of a state that is already written down is not written again', async () => {
    const log = createDocumentLog(harness.store)
    const { doc, text, take } = typing()
    text.insert(0, 'a')
    await log.append(entries(take(), [doc.clientID]))
    const documentId = pair.boardId
    const snapshot = valueOf(await harness.store.ask('buildSnapshot', { documentId }))
    expect(await harness.store.run('writeSnapshot', { documentId, snapshot })).toMatchObject({ ok: true })
    expect(await harness.store.run('writeSnapshot', { documentId, snapshot })).toEqual({
      ok: false,
      failure: { kind: 'outdated' },
    })
  })

  it('ST-30 a snapshot leaves out what a room leaves out, and is made all the same', async () => {
    const log = createDocumentLog(harness.store)
    const { doc, text, take } = typing()
    text.insert(0, 'kept')
    await log.append(entries(take(), [doc.clientID]))
    await log.append(entries([entangledUpdate(7, 4_000)], [7]))
    text.insert(4, ' and more')
    await log.append(entries(take(), []))
    const shown = replayLog(valueOf(await log.load(pair.boardId)).updates)
    expect(shown.leftOut).toBe(1)

    log.shorten(pair.boardId)
    await log.snapshotsSettled()
    const loaded = valueOf(await log.load(pair.boardId))
    expect(loaded).toMatchObject({ seq: 3, updates: { length: 1 } })
    const rebuilt = replayLog(loaded.updates)
    expect(rebuilt.leftOut).toBe(0)
    expect(rebuilt.doc.getText('words').toJSON()).toBe('kept and more')
    expect(Y.equalSnapshots(Y.snapshot(rebuilt.doc), Y.snapshot(shown.doc))).toBe(true)
  })
})
