import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createStoreGate } from '#server/store-gate.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { addClient, createPairMaker, valueOf, type Pair, type Someone } from '#test/contracts/store-world.ts'
import { findVersion } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'

describe('the access log', () => {
  let harness: SqliteHarness
  let pair: Pair
  let database: DatabaseSync

  let nextPair: () => Promise<Pair>

  beforeAll(async () => {
    harness = await openSqliteHere()
    nextPair = createPairMaker(() => harness.store, 'Noor')
  })
  afterAll(() => harness.dispose())
  beforeEach(async () => {
    pair = await nextPair()
    database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  })
  afterEach(() => database.close())

  const enterBoard = (who: Someone, what: 'opened' | 'read' = 'read') =>
    harness.store.run('enterDocument', {
      sessionId: who.sessionId,
      target: { of: 'board', workspaceId: pair.workspaceId },
      what,
    })
  const lines = async (who: Someone, before?: number) =>
    harness.store.ask('accessLines', { sessionId: who.sessionId, workspaceId: pair.workspaceId, before })

  it('ST-22 another who enters has their line in the client’s log before they are in', async () => {
    harness.clock.time += 1_000
    expect(valueOf(await enterBoard(pair.clinician, 'opened'))).toEqual({
      documentId: pair.boardId,
      workspaceId: pair.workspaceId,
      kind: 'board',
      schemaVersion: findVersion(documentMigrations, 'board'),
      access: 'write',
      person: { accountId: pair.clinician.accountId, name: 'Noor clinician', role: 'clinician' },
    })
    expect(valueOf(await lines(pair.client))).toEqual([
      {
        position: 1,
        accountId: pair.clinician.accountId,
        who: 'Noor clinician',
        document: { id: pair.boardId, kind: 'board', title: 'Goals' },
        what: 'opened',
        at: harness.clock.time,
      },
    ])
  })

  it('ST-22 a line that cannot be written lets nobody in', async () => {
    database.exec('create trigger stop before insert on access_log begin select raise(abort, 1); end')
    await expect(enterBoard(pair.clinician)).rejects.toMatchObject({ kind: 'broken-call' })
    database.exec('drop trigger stop')
    expect(await enterBoard(pair.clinician)).toMatchObject({ ok: true })
  })

  it('ST-50 when the line of one of those who came together cannot be written, none of them is in', async () => {
    const gate = createStoreGate(harness.store)
    const other = await nextPair()
    database.exec(
      `create trigger stop before insert on access_log when new.workspace_id = '${other.workspaceId}'
       begin select raise(abort, 1); end`,
    )
    const asked = [pair, other].map(({ clinician, boardId }) => ({
      sessionId: clinician.sessionId,
      documentId: boardId,
    }))
    const together = harness.store.run('enterDocuments', { asked, what: 'opened' })
    await expect(together).rejects.toMatchObject({ kind: 'broken-call' })
    expect(valueOf(await lines(pair.client))).toEqual([])
    // What breaks the one does not keep the others out: the gate asks for each alone then.
    const entries = await Promise.allSettled(
      [...asked, ...asked].map(({ sessionId, documentId }) => gate.enter(sessionId, documentId)),
    )
    expect(entries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect(valueOf(await lines(pair.client))).toHaveLength(2)
    database.exec('drop trigger stop')
  })

  it('ST-22 the client’s own reading, and asking again about somebody who is in, write no line', async () => {
    valueOf(await enterBoard(pair.client))
    const question = { sessionId: pair.clinician.sessionId, documentId: pair.boardId }
    expect(await harness.store.ask('checkDocumentAccess', question)).toMatchObject({ ok: true })
    expect(valueOf(await lines(pair.client))).toEqual([])
  })

  it('ST-22 lists and goal places given to another have their lines', async () => {
    const asker = { sessionId: pair.clinician.sessionId, workspaceId: pair.workspaceId }
    await harness.store.run('listDocuments', asker)
    await harness.store.run('listReflections', asker)
    await harness.store.run('listSessionPages', asker)
    await harness.store.run('goalPlaces', asker)
    const told = valueOf(await lines(pair.client)).map(({ what, document }) => [what, document?.kind])
    expect(told).toEqual([
      ['read', 'board'],
      ['listed', undefined],
      ['listed', undefined],
      ['listed', undefined],
    ])
  })

  it('ST-23 only the workspace’s client reads it, newest first, 50 lines at a time', async () => {
    for (let count = 0; count < 60; count++) await enterBoard(pair.clinician)
    const first = valueOf(await lines(pair.client))
    expect(first.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, i) => 60 - i))
    expect(valueOf(await lines(pair.client, 11)).map(({ position }) => position)).toEqual(
      Array.from({ length: 10 }, (_, i) => 10 - i),
    )
    expect(await lines(pair.clinician)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    const stranger = await addClient(harness.store, pair.clinician, 'Sam')
    expect(await lines(stranger.client)).toEqual({ ok: false, failure: { kind: 'not-found' } })
  })

  it('ST-23 the client sees when each other person last read a document', async () => {
    await enterBoard(pair.clinician)
    harness.clock.time += 5_000
    await enterBoard(pair.clinician)
    const ask = (who: Someone) =>
      harness.store.ask('documentReads', { sessionId: who.sessionId, documentId: pair.boardId })
    expect(valueOf(await ask(pair.client))).toEqual([
      { accountId: pair.clinician.accountId, name: 'Noor clinician', at: harness.clock.time },
    ])
    expect(await ask(pair.clinician)).toEqual({ ok: false, failure: { kind: 'not-found' } })
  })
})
