import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { succeed } from '#lib/base/result.ts'
import { encodeAcknowledged } from '#lib/wire/acknowledged.ts'
import { closeCode } from '#lib/wire/close-code.ts'
import { encodeHello } from '#lib/wire/hello.ts'
import { encodeRecordsChanged } from '#lib/wire/records-changed.ts'
import { encodeRoster } from '#lib/wire/roster.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { DocumentConnection } from '../../../app/_sync/document-connection.ts'
import { importOutboxKey } from '../../../app/_sync/outbox/outbox-cipher.ts'
import type { OutboxRecord, OutboxStore } from '../../../app/_sync/outbox/outbox-record.ts'
import { endsReading } from '../../../app/_sync/stop-reason.ts'
import { FakeSocket } from './fake-socket.ts'
import { findKnownSchema } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { schemaProtocol } from '#lib/wire/protocol-name.ts'

const sam = { accountId: 'sam', name: 'Sam', role: 'client' } as const
const noor = { accountId: 'noor', name: 'Noor', role: 'client' } as const

class MemoryStore implements OutboxStore {
  readonly records = new Map<string, OutboxRecord>()
  async add(record: OutboxRecord): Promise<void> {
    this.records.set(record.id, record)
  }
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.records.delete(id)
  }
  async list(): Promise<readonly OutboxRecord[]> {
    return [...this.records.values()]
  }
  async waiting(): Promise<readonly OutboxRecord[]> {
    return [...this.records.values()]
  }
}

const opened: DocumentConnection[] = []

async function open(store = new MemoryStore()): Promise<DocumentConnection> {
  const connection = new DocumentConnection({
    documentId: 'doc',
    account: 'sam',
    serverUrl: 'ws://waymark.test/sync',
    store,
    findKeys: async () => succeed([{ name: 'account', key: await importOutboxKey(btoa('k'.repeat(32))) }]),
  })
  opened.push(connection)
  await vi.waitUntil(() => FakeSocket.all.length === opened.length)
  return connection
}

function socket(): FakeSocket {
  const last = FakeSocket.all.at(-1)
  if (last === undefined) throw new Error('no socket was opened')
  return last
}

/** The server's side of a join, over an empty document unless told. */
function join(from: FakeSocket, serverDoc = new Y.Doc(), me: typeof sam | typeof noor = sam): void {
  from.opens()
  from.says(encodeHello({ schemaVersion: 1, access: 'write', me }))
  from.says(encodeSyncStep1(Y.encodeStateVector(serverDoc)))
  from.says(encodeSyncStep2(Y.encodeStateAsUpdate(serverDoc)))
}

/** Applies what a socket sent that writes. */
function received(from: FakeSocket): Y.Doc {
  const doc = new Y.Doc()
  for (const frame of writes(from)) Y.applyUpdate(doc, frame.slice(3))
  return doc
}

/** In these tests every payload is shorter than 128 bytes, so its length is one byte. */
function writes(from: FakeSocket): readonly Uint8Array[] {
  return from.sent.filter((frame) => frame[0] === 0 && (frame[1] === 1 || frame[1] === 2))
}

const write = (connection: DocumentConnection, words: string) =>
  connection.doc.getText('body').insert(connection.doc.getText('body').length, words)

beforeEach(() => {
  FakeSocket.all = []
  opened.length = 0
  vi.stubGlobal('WebSocket', FakeSocket)
})

afterEach(() => {
  for (const connection of opened) connection.close()
  vi.unstubAllGlobals()
})

describe('a document open in the browser', () => {
  it('DV-13 asks for waymark.1 and shows what the server says: access, people, records', async () => {
    const connection = await open()
    expect(socket().url).toBe('ws://waymark.test/sync/doc')
    expect(socket().protocols).toEqual(['waymark.1', schemaProtocol(findKnownSchema(documentMigrations))])
    const records: (readonly string[])[] = []
    connection.onRecordsChanged((changed) => records.push(changed))
    join(socket())
    socket().says(encodeRoster({ people: [sam, noor] }))
    socket().says(encodeRecordsChanged({ records: ['goal-places'] }))
    expect(connection.getView()).toMatchObject({ access: 'write', people: [sam, noor], isLoaded: true })
    expect(records).toEqual([['goal-places']])
  })

  it('DV-26 a damaged document says so, and stays on the screen when waiting words are turned away', async () => {
    const connection = await open()
    write(connection, 'a')
    socket().opens()
    socket().says(encodeHello({ schemaVersion: 1, access: 'read', me: sam, damaged: true }))
    expect(connection.getView()).toMatchObject({ access: 'read', onlyRead: 'damaged' })
    socket().ends(closeCode.noLongerYours)
    const { saving } = connection.getView()
    expect(saving).toMatchObject({ kind: 'stopped', why: 'damaged' })
    expect(saving.kind === 'stopped' && endsReading(saving.why)).toBe(false)
  })

  it('SV-8 what could not be brought along says so, and stays on the screen with what waits', async () => {
    const connection = await open()
    write(connection, 'a')
    socket().opens()
    socket().says(encodeHello({ schemaVersion: 1, access: 'read', me: sam, unmigrated: true }))
    expect(connection.getView()).toMatchObject({ access: 'read', onlyRead: 'unmigrated' })
    socket().ends(closeCode.noLongerYours)
    expect(connection.getView().saving).toMatchObject({ kind: 'stopped', why: 'unmigrated' })
  })

  it('SV-8 a page too old for its document keeps its words on the device, and the next page sends them', async () => {
    const store = new MemoryStore()
    const old = await open(store)
    write(old, 'kept')
    socket().opens()
    socket().ends(closeCode.reloadPage)
    await vi.waitUntil(() => {
      const { saving } = old.getView()
      return saving.kind === 'stopped' && saving.unsent === 'on-device'
    })
    expect(old.getView().saving).toEqual({ kind: 'stopped', why: 'reload-page', unsent: 'on-device' })
    expect(writes(socket())).toEqual([])
    old.close()
    await open(store)
    join(socket())
    expect(received(socket()).getText('body').toJSON()).toBe('kept')
  })

  it('DV-1 says Saving until the frame that carried the words is acknowledged', async () => {
    const connection = await open()
    join(socket())
    expect(connection.getView().saving).toEqual({ kind: 'saved' })
    write(connection, 'a')
    expect(connection.getView().saving).toEqual({ kind: 'saving' })
    socket().says(encodeAcknowledged({ frames: 1, seq: 1 }))
    expect(connection.getView().saving).toEqual({ kind: 'saving' })
    socket().says(encodeAcknowledged({ frames: 2, seq: 2 }))
    expect(connection.getView().saving).toEqual({ kind: 'saved' })
  })

  it('DV-6 what is written before the first answer goes out in that answer, once', async () => {
    const connection = await open()
    write(connection, 'early')
    socket().opens()
    write(connection, ' words')
    expect(writes(socket())).toEqual([])
    socket().says(encodeHello({ schemaVersion: 1, access: 'write', me: sam }))
    socket().says(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
    expect(writes(socket()).length).toBe(1)
    expect(received(socket()).getText('body').toJSON()).toBe('early words')
  })

  it('DV-14 nothing written here is ever sent as somebody else', async () => {
    const connection = await open()
    write(connection, 'of Sam')
    join(socket(), new Y.Doc(), noor)
    expect(writes(socket())).toEqual([])
    expect(connection.getView().saving).toMatchObject({ kind: 'stopped', why: 'other-person' })
    expect(connection.getView().isLoaded).toBe(false)
  })

  it('DV-15 words of a page that went away are sent by the next one, and then leave the device', async () => {
    const store = new MemoryStore()
    const before = await open(store)
    write(before, 'kept')
    await vi.waitUntil(() => store.records.size === 1)
    before.close()

    const after = await open(store)
    expect(after.doc.getText('body').toJSON()).toBe('kept')
    join(socket())
    expect(received(socket()).getText('body').toJSON()).toBe('kept')
    expect(after.getView().saving).toEqual({ kind: 'saving' })
    socket().says(encodeAcknowledged({ frames: 1, seq: 1 }))
    expect(after.getView().saving).toEqual({ kind: 'saved' })
    await vi.waitUntil(() => store.records.size === 0)
  })

  it('DV-25 after a close for another’s client id the next page sends the same words under its own', async () => {
    const store = new MemoryStore()
    const before = await open(store)
    const taken = before.doc.clientID
    write(before, 'kept')
    await vi.waitUntil(() => store.records.size === 1)
    const [first] = store.records.keys()
    join(socket())
    socket().ends(4409)
    expect(before.getView().saving).toMatchObject({ kind: 'stopped', why: 'authorship' })
    await vi.waitUntil(() => store.records.size === 1 && !store.records.has(first ?? ''))
    before.close()

    const after = await open(store)
    join(socket())
    const sent = received(socket())
    expect(sent.getText('body').toJSON()).toBe('kept')
    expect(Y.getState(sent.store, taken)).toBe(0)
    socket().says(encodeAcknowledged({ frames: 1, seq: 1 }))
    expect(after.getView().saving).toEqual({ kind: 'saved' })
  })

  it('DV-2 a lost connection keeps the words on the device and says so once they are there', async () => {
    const connection = await open()
    join(socket())
    write(connection, 'a')
    socket().ends(1006)
    await vi.waitUntil(() => connection.getView().saving.kind === 'on-device')
  })

  it('DV-16 after Sign in again the page goes on writing to the device, and heals without a reload', async () => {
    const store = new MemoryStore()
    const connection = await open(store)
    join(socket())
    socket().ends(4401)
    write(connection, 'and on')
    await vi.waitUntil(() => store.records.size === 1)
    expect(connection.getView().saving).toEqual({
      kind: 'stopped',
      why: 'sign-in-again',
      unsent: 'on-device',
    })
    connection.comeBack()
    expect(FakeSocket.all.length).toBe(2)
    join(socket())
    expect(received(socket()).getText('body').toJSON()).toBe('and on')
    socket().says(encodeAcknowledged({ frames: 1, seq: 1 }))
    expect(connection.getView().saving).toEqual({ kind: 'saved' })
  })

  it('ED-2 what others write waits while a person composes, and comes in order afterwards', async () => {
    const connection = await open()
    join(socket())
    const other = new Y.Doc()
    const made: Uint8Array[] = []
    other.on('update', (update: Uint8Array) => made.push(update))
    for (const word of ['one ', 'two ', 'three'])
      other.getText('body').insert(other.getText('body').length, word)
    connection.holdRemote()
    for (const update of made) socket().says(encodeUpdate(update))
    expect(connection.doc.getText('body').toJSON()).toBe('')
    socket().says(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
    expect(writes(socket()).length).toBe(2)
    connection.releaseRemote()
    expect(connection.doc.getText('body').toJSON()).toBe('one two three')
  })
})
