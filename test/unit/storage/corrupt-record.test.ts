import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '#lib/base/ids.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { createPairMaker, valueOf, type Pair } from '#test/contracts/store-world.ts'
import * as Y from 'yjs'
import { createDocumentLog } from '#server/storage/document-log.ts'

describe('a damaged log', () => {
  let harness: SqliteHarness
  let pair: Pair
  let damage: DatabaseSync
  let other: DocumentId

  let nextPair: () => Promise<Pair>

  beforeAll(async () => {
    harness = await openSqliteHere()
    nextPair = createPairMaker(() => harness.store, 'Sam')
  })
  afterAll(() => harness.dispose())
  beforeEach(async () => {
    pair = await nextPair()
    other = valueOf(
      await harness.store.run('createSessionPage', {
        sessionId: pair.client.sessionId,
        workspaceId: pair.workspaceId,
        titlePattern: 'Session {number}',
      }),
    ).documentId
    for (let count = 0; count < 6; count++) {
      await harness.store.run('appendUpdates', {
        entries: [pair.boardId, other].map((documentId) => ({
          documentId,
          sessionId: pair.client.sessionId,
          update: new TextEncoder().encode(`words of equal length ${count}`),
          clients: [],
        })),
      })
    }
    damage = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  })
  afterEach(() => damage.close())

  const load = async (documentId: DocumentId) => {
    const loaded = await harness.store.ask('loadDocumentLog', { documentId })
    if (!loaded.ok) return loaded.failure.kind
    return loaded.value.damaged ? `good up to ${loaded.value.seq}` : loaded.value.seq
  }
  const recordAt = (documentId: DocumentId, seq: number) => {
    const found = damage
      .prepare(
        `select position, record from log join documents on documents.number = log.document
         where documents.id = ? and seq = ?`,
      )
      .get(documentId, seq)
    if (found === undefined || !(found['record'] instanceof Uint8Array)) throw new Error('no such record')
    return { position: Number(found['position']), record: found['record'] }
  }
  const replace = (position: number, record: Uint8Array) =>
    damage.prepare('update log set record = ? where position = ?').run(record, position)

  it('ST-10 a bit flipped anywhere in a record is noticed, and other documents are well', async () => {
    const { position, record } = recordAt(pair.boardId, 3)
    for (let index = 0; index < record.length; index++) {
      const flipped = Uint8Array.from(record)
      flipped[index] = (flipped[index] ?? 0) ^ 1
      replace(position, flipped)
      expect(await load(pair.boardId)).toBe('good up to 2')
    }
    expect(await load(other)).toBe(6)
    replace(position, record)
    expect(await load(pair.boardId)).toBe(6)
  })

  it('ST-10 a record cut at any length is noticed', async () => {
    const { position, record } = recordAt(pair.boardId, 6)
    for (let length = 0; length < record.length; length++) {
      replace(position, record.subarray(0, length))
      expect(await load(pair.boardId)).toBe('good up to 5')
    }
  })

  it('ST-10 two records of one document that changed places are noticed', async () => {
    const one = recordAt(pair.boardId, 2)
    const two = recordAt(pair.boardId, 4)
    replace(one.position, two.record)
    replace(two.position, one.record)
    expect(await load(pair.boardId)).toBe('good up to 1')
  })

  it('ST-10 a record copied from another document is noticed', async () => {
    replace(recordAt(pair.boardId, 2).position, recordAt(other, 2).record)
    expect(await load(pair.boardId)).toBe('good up to 1')
  })

  it.each([
    [1, 'corrupt-record'],
    [3, 'good up to 2'],
    [6, 'good up to 5'],
  ])('ST-10 record %i removed is noticed: %s', async (seq, told) => {
    damage.prepare('delete from log where position = ?').run(recordAt(pair.boardId, seq).position)
    expect(await load(pair.boardId)).toBe(told)
  })

  it('ST-10 a record removed with its neighbours joined again is noticed', async () => {
    const removed = recordAt(pair.boardId, 3).position
    const next = recordAt(pair.boardId, 4).position
    damage
      .prepare('update log set previous = (select previous from log where position = ?) where position = ?')
      .run(removed, next)
    damage.prepare('delete from log where position = ?').run(removed)
    expect(await load(pair.boardId)).toBe('good up to 2')
  })

  it('ST-10 no snapshot is made of a damaged log', async () => {
    const { position, record } = recordAt(pair.boardId, 3)
    replace(position, record.subarray(1))
    const built = await harness.store.ask('buildSnapshot', { documentId: pair.boardId })
    expect(built).toEqual({ ok: false, failure: { kind: 'corrupt-record' } })
  })

  it('ST-10 a snapshot that was changed, or that is missing, is noticed', async () => {
    const doc = new Y.Doc()
    doc.getText('words').insert(0, 'words')
    const page = valueOf(
      await harness.store.run('createSessionPage', {
        sessionId: pair.client.sessionId,
        workspaceId: pair.workspaceId,
        titlePattern: 'Session {number}',
      }),
    )
    const { documentId } = page
    const update = Y.encodeStateAsUpdate(doc)
    await harness.store.run('appendUpdates', {
      entries: [{ documentId, sessionId: pair.client.sessionId, update, clients: [] }],
    })
    valueOf(await createDocumentLog(harness.store).compact(documentId))
    expect(await load(documentId)).toBe(1)
    damage.exec('update snapshots set record = substr(record, 2)')
    expect(await load(documentId)).toBe('corrupt-record')
    damage.exec('delete from snapshots')
    expect(await load(documentId)).toBe('corrupt-record')
  })
})
