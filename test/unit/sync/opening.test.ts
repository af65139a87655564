import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { messageType } from '#lib/wire/message-type.ts'
import { encodeSyncStep1 } from '#lib/wire/sync-frame.ts'
import { replayHere } from '#server/sync/replay-here.ts'
import type { Replayer } from '#server/sync/ports.ts'
import { createRandom } from '../../support/sync-random.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'
import { areDeleted, scanState } from '#server/sync/inspector/scan-state.ts'

/** A replayer that keeps count of what it was given. */
function countingReplayer() {
  const calls: string[] = []
  const replayer: Replayer = {
    open: (updates) => (calls.push(`open ${updates.length}`), replayHere.open(updates)),
    read: (updates, reader) => (calls.push(`read ${updates.length}`), replayHere.read(updates, reader)),
  }
  return { calls, replayer }
}

function openWorld(letters: number) {
  const world = new SyncWorld()
  const { calls, replayer } = countingReplayer()
  world.replayer = replayer
  world.startHub()
  const documentId = world.addDocument('page', 'session')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  writeParagraph(doc, 'x'.repeat(letters))
  const stored = world.log.documents.get(documentId)
  return { world, documentId, calls, doc, updates, stored }
}

const reader = { name: 'words', read: wordsOf }

describe('opening a document', () => {
  it('SY-95 a long log is replayed beside the event loop, a short one at once', async () => {
    const { world, calls, doc, updates, stored } = openWorld(10)
    stored?.updates.push(...updates)
    expect(wordsOf((await world.join(world.sam, 'page')).doc)).toBe(wordsOf(doc))
    expect(calls).toEqual([])
    world.hub = world.startHub()
    for (let count = 0; count < 60; count++) writeParagraph(doc, 'more')
    stored?.updates.splice(0, 1, ...updates)
    expect(wordsOf((await world.join(world.sam, 'page')).doc)).toBe(wordsOf(doc))
    expect(calls).toEqual([`open ${updates.length}`])
  })

  it('SY-95 a state that was verified as it was kept is given out as it is, and nothing is replayed', async () => {
    const { world, calls, doc } = openWorld(100_000)
    const state = Y.encodeStateAsUpdate(doc)
    const load = world.log.load
    vi.spyOn(world.log, 'load').mockImplementation(async (documentId) => {
      const loaded = await load(documentId)
      return loaded.ok ? { ok: true, value: { ...loaded.value, updates: [state], isState: true } } : loaded
    })
    world.startHub()
    const transact = vi.spyOn(Y.Doc.prototype, 'transact')
    const link = world.hub.connect(
      { send: (frame) => void sent.push(frame), close: () => undefined, backlogBytes: 0 },
      {
        sessionId: world.sam.sessionId,
        documentId: world.addDocument('page', 'session'),
        speaksWaymark: false,
      },
    )
    const sent: Uint8Array[] = []
    link.receive(new Uint8Array([0, 0, 1, 0]))
    await settle()
    expect(transact).not.toHaveBeenCalled()
    transact.mockRestore()
    expect(sent.some((frame) => Buffer.from(frame).includes(Buffer.from(state)))).toBe(true)
    expect(calls).toEqual([])
  })

  it('SY-96 what a state says of itself is what Yjs says, and what is deleted is known without building it', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = createRandom(seed)
      const doc = new Y.Doc()
      for (let count = 0; count < 40; count++) {
        doc.clientID = 1 + random.int(3)
        const body = doc.getXmlFragment('body')
        if (random.int(3) > 0 || body.length === 0)
          body.insert(random.int(body.length + 1), [new Y.XmlText(`t${count}`)])
        else body.delete(random.int(body.length), 1)
      }
      const state = Y.encodeStateAsUpdate(doc)
      const scanned = scanState(state)
      const structs = Y.decodeUpdate(state).structs.length
      expect([seed, scanned?.structs]).toEqual([seed, structs])
      expect(new Map(scanned?.clocks)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
      const deletions = [...Y.decodeUpdate(state).ds.clients].flatMap(([client, ranges]) =>
        ranges.flatMap(({ clock, len }) => [client, clock, len]),
      )
      expect(scanned?.deletions).toEqual(deletions)
      if (scanned === undefined || deletions.length === 0) continue
      expect(areDeleted(scanned, deletions)).toBe(true)
      const [client = 0, clock = 0, length = 0] = deletions
      expect(areDeleted(scanned, [client, clock, length + 1])).toBe(false)
      expect(areDeleted(scanned, [client + 99, clock, length])).toBe(false)
    }
    expect(scanState(new Uint8Array([1, 1, 1, 5, 0, 0]))).toBeUndefined()
    expect(scanState(new Uint8Array([0, 0, 0]))).toBeUndefined()
  })

  it('SY-97 a page of a large document that is not built is read beside, once for each durable record', async () => {
    const { world, documentId, calls, doc, updates, stored } = openWorld(100_000)
    stored?.updates.push(...updates)
    const read = () => world.hub.read(documentId, reader)
    expect(await Promise.all([read(), read()])).toEqual([
      { ok: true, value: wordsOf(doc) },
      { ok: true, value: wordsOf(doc) },
    ])
    expect(calls).toEqual(['open 1', 'read 1'])
    const sam = await world.join(world.sam, 'page')
    typeLetter(sam.doc, 3)
    await world.quiesce(sam)
    expect(await read()).toEqual({ ok: true, value: wordsOf(sam.doc) })
    expect(calls).toEqual(['open 1', 'read 1', 'read 2'])
  })

  it('SY-97 when the replayer cannot, the page is refused and the next is read', async () => {
    const { world, documentId, doc, updates, stored } = openWorld(100_000)
    stored?.updates.push(...updates)
    let fails = true
    const dead = Object.assign(new Error('gone'), { kind: 'replayer-gone' })
    world.replayer = {
      ...replayHere,
      open: (all) => (fails ? Promise.reject(dead) : replayHere.open(all)),
    }
    world.startHub()
    await expect(world.hub.read(documentId, reader)).rejects.toMatchObject({ kind: 'replayer-gone' })
    expect((await world.join(world.sam, 'page')).closed?.code).toBe(1013)
    fails = false
    expect(await world.hub.read(documentId, reader)).toEqual({ ok: true, value: wordsOf(doc) })
  })

  it('SY-98 whoever joins a large document that is typed in gets all of it, and it is not built for them', async () => {
    const { world, doc, updates, stored } = openWorld(100_000)
    stored?.updates.push(...updates)
    const sam = await world.join(world.sam, 'page')
    for (let count = 0; count < 5; count++) typeLetter(sam.doc, 7 + count)
    await world.quiesce(sam)
    const transact = vi.spyOn(Y.Doc.prototype, 'transact')
    const rivera = await world.join(world.rivera, 'page')
    // The server's documents have no name of their own.
    const built = transact.mock.contexts.filter((made) => made instanceof Y.Doc && made.guid === '')
    transact.mockRestore()
    expect(wordsOf(rivera.doc)).toBe(wordsOf(sam.doc))
    expect(wordsOf(rivera.doc)).not.toBe(wordsOf(doc))
    expect(built).toEqual([])
  })

  it('SY-113 whoever joins anew while nothing is written is sent the same bytes, and others once something was', async () => {
    const { world, documentId, updates, stored } = openWorld(100_000)
    stored?.updates.push(...updates)
    const sam = await world.join(world.sam, 'page')
    const answered = async () => {
      let whole: Uint8Array | undefined
      const send = (frame: Uint8Array) => {
        if (frame[0] === messageType.sync && frame[1] === 1) whole = frame
      }
      const socket = { send, close: () => undefined, backlogBytes: 0 }
      const { sessionId } = world.rivera
      const link = world.hub.connect(socket, { sessionId, documentId, speaksWaymark: true })
      link.receive(encodeSyncStep1(new Uint8Array([0])))
      await settle()
      link.closed()
      return whole
    }
    const first = await answered()
    expect(first?.length).toBeGreaterThan(100_000)
    expect(await answered()).toBe(first)
    writeParagraph(sam.doc, 'something')
    await world.quiesce(sam)
    const second = await answered()
    expect(second).not.toBe(first)
    expect(second?.length).toBeGreaterThan(first?.length ?? 0)
    expect(await answered()).toBe(second)
  })
})

function typeLetter(doc: Y.Doc, at: number): void {
  const paragraph = doc.getXmlFragment('body').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (text instanceof Y.XmlText) text.insert(at, 'y')
}
