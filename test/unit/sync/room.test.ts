import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { DocumentState } from '#server/sync/document-state.ts'
import { syncLimits } from '#server/sync/limits.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { entangledUpdate } from '../../support/entangled-update.ts'
import { documentNamed, sessionNamed } from '../../support/sync-people.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

async function openWorld() {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const sam = await world.join(world.sam, 'page')
  const rivera = await world.join(world.rivera, 'page')
  return { world, documentId, sam, rivera }
}

const recordsOf = (world: SyncWorld) => world.log.documents.get(documentNamed('page'))?.updates ?? []

describe('room', () => {
  it('SY-1 relays an update to the others and acknowledges it only once it is committed', async () => {
    const { world, sam, rivera } = await openWorld()
    world.log.hold()
    const before = sam.acknowledgedFrames
    writeParagraph(sam.doc, 'hello')
    sam.exchange()
    await settle()
    rivera.exchange()
    sam.exchange()
    expect(wordsOf(rivera.doc)).toBe('')
    expect(sam.acknowledgedFrames).toBe(before)
    expect(world.log.heldCount).toBe(1)
    world.log.release()
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe('hello')
    expect(sam.acknowledgedFrames).toBe(before + 1)
  })

  it('SY-6 a join is answered with the true difference to what is durable', async () => {
    const { world, sam } = await openWorld()
    writeParagraph(sam.doc, 'durable')
    await world.quiesce(sam)
    world.log.hold()
    writeParagraph(sam.doc, 'under way')
    sam.exchange()
    const late = await world.join(world.rivera, 'page')
    expect(wordsOf(late.doc)).toBe('durable')
  })

  it('SY-7 a commit that fails acknowledges nothing, tells the writer, closes 1013 and loses nothing', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    world.log.hold()
    const before = sam.acknowledgedFrames
    writeParagraph(sam.doc, 'first')
    sam.exchange()
    await settle()
    writeParagraph(sam.doc, 'second')
    sam.exchange()
    world.log.release('fail')
    await settle()
    sam.take(sam.fromServer.length)
    rivera.exchange()
    expect(sam.notSaved).toBe(1)
    expect(sam.closed?.code).toBe(1013)
    expect(sam.acknowledgedFrames).toBe(before)
    expect(wordsOf(rivera.doc)).toBe('')
    expect(rivera.closed).toBeUndefined()
    expect(world.log.heldCount).toBe(0)
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe('first second')
    expect(sam.acknowledgedFrames).toBe(sam.written.length)
  })

  it('SY-8 an update under another person’s client id closes 4409 and is not stored', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    writeParagraph(sam.doc, 'mine')
    await world.quiesce(sam, rivera)
    const stored = recordsOf(world).length
    const forger = new Y.Doc()
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(sam.doc))
    forger.clientID = sam.doc.clientID
    let forged: Uint8Array = new Uint8Array()
    forger.on('update', (update) => (forged = update))
    writeParagraph(forger, 'forged')
    rivera.sendRaw(encodeUpdate(forged))
    await world.quiesce(sam, rivera)
    expect(rivera.closed?.code).toBe(4409)
    expect(recordsOf(world).length).toBe(stored)
    writeParagraph(sam.doc, 'again')
    await world.quiesce(sam)
    expect(recordsOf(world).length).toBe(stored + 1)
    // The same before the victim's own frame is durable.
    const other = await world.join(world.rivera, 'page')
    world.log.hold()
    writeParagraph(sam.doc, 'under way')
    sam.exchange()
    other.sendRaw(encodeUpdate(Y.encodeStateAsUpdate(sam.doc)))
    other.exchange()
    expect(other.closed?.code).toBe(4409)
    expect(documentId).toBe(documentNamed('page'))
  })

  it('A-2 a reader’s empty step 2 is accepted, anything new closes 4403 and is not stored', async () => {
    const { world, sam } = await openWorld()
    writeParagraph(sam.doc, 'shared')
    sam.doc.getXmlFragment('body').delete(0, 1)
    writeParagraph(sam.doc, 'kept')
    await world.quiesce(sam)
    world.gate.decide = (person) => (person === world.rivera ? 'read' : 'write')
    const reader = await world.join(world.rivera, 'page')
    expect(reader.isOpen).toBe(true)
    expect(reader.hello?.access).toBe('read')
    expect(wordsOf(reader.doc)).toBe('kept')
    const stored = recordsOf(world).length
    // Syncing again sends back every deletion it knows; that is nothing new.
    reader.disconnect()
    reader.connect(world.hub, world.rivera.sessionId, documentNamed('page'))
    await world.quiesce(reader, sam)
    expect(reader.isOpen).toBe(true)
    expect(recordsOf(world).length).toBe(stored)
    reader.doc.getXmlFragment('body').delete(0, 1)
    await world.quiesce(reader, sam)
    expect(reader.closed?.code).toBe(4403)
    expect(recordsOf(world).length).toBe(stored)
  })

  it('SY-25 a reader whose copy tidies a mark away stays; nothing of it is kept or relayed', async () => {
    const { world, sam } = await openWorld()
    const yText = new Y.XmlText('bold')
    sam.doc.getXmlFragment('body').insert(0, [yText])
    yText.format(0, 4, { bold: true })
    await world.quiesce(sam)
    world.gate.decide = (person) => (person === world.rivera ? 'read' : 'write')
    const reader = await world.join(world.rivera, 'page')
    const stored = recordsOf(world).length
    const marks = [...reader.doc.store.clients.values()]
      .flat()
      .filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)
    expect(marks).toHaveLength(2)
    reader.doc.transact((transaction) => {
      for (const mark of marks) if (mark instanceof Y.Item) mark.delete(transaction)
    })
    await world.quiesce(reader, sam)
    expect(reader.isOpen).toBe(true)
    expect(recordsOf(world).length).toBe(stored)
    expect(sam.doc.getXmlFragment('body').toJSON()).toBe('<bold>bold</bold>')
    reader.doc.getXmlFragment('body').delete(0, 1)
    await world.quiesce(reader, sam)
    expect(reader.closed?.code).toBe(4403)
  })

  it('SY-9 a refused entry closes that socket only, and what it had sent after it is dropped', async () => {
    const { world, sam, rivera } = await openWorld()
    world.log.hold()
    world.log.refuse = (entry) => (entry.sessionId === world.rivera.sessionId ? 'no-longer-yours' : undefined)
    writeParagraph(rivera.doc, 'revoked')
    writeParagraph(sam.doc, 'kept')
    rivera.exchange()
    sam.exchange()
    await settle()
    writeParagraph(rivera.doc, 'revoked too')
    rivera.exchange()
    await world.quiesce(sam, rivera)
    expect(rivera.closed?.code).toBe(4403)
    expect(sam.isOpen).toBe(true)
    expect(recordsOf(world).length).toBe(1)
    expect(world.log.groups).toEqual([2])
  })

  it('SY-16 a frame that hangs on something unknown is answered with a question, and the answer heals it', async () => {
    const { world, sam, rivera } = await openWorld()
    writeParagraph(sam.doc, 'lost')
    sam.toServer.length = 0
    writeParagraph(sam.doc, 'found')
    const asked = sam.stepOnesReceived
    await world.quiesce(sam, rivera)
    expect(sam.stepOnesReceived).toBe(asked + 1)
    expect(wordsOf(rivera.doc)).toBe('lost found')
  })

  it('SY-82 what hangs on a write that was not kept is not kept either, on whichever connection it came', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    const again = await world.join(world.sam, 'page', { doc: sam.doc })
    world.log.hold()
    writeParagraph(sam.doc, 'first')
    again.toServer.length = 0
    sam.exchange()
    await settle()
    writeParagraph(sam.doc, 'second')
    sam.toServer.length = 0
    again.exchange()
    world.log.release('fail')
    await settle()
    expect(world.log.heldCount).toBe(0)
    expect([sam.closed?.code, again.closed?.code]).toEqual([1013, 1013])
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe('first second')
  })

  it('SY-82 two writes of one person in two sessions do not go together: the later could hang on one refused', async () => {
    const { world, sam, rivera } = await openWorld()
    const elsewhere = world.addPerson({ ...world.sam, sessionId: sessionNamed('sam-elsewhere') })
    const again = await world.join(elsewhere, 'page', { doc: sam.doc })
    world.log.refuse = ({ sessionId }) => (sessionId === world.sam.sessionId ? 'sign-in-again' : undefined)
    writeParagraph(sam.doc, 'first')
    again.toServer.length = 0
    writeParagraph(sam.doc, 'second')
    sam.toServer.length = 1
    sam.exchange()
    again.exchange()
    await world.quiesce(rivera)
    expect(recordsOf(world)).toEqual([])
    expect([sam.closed?.code, again.closed?.code]).toEqual([4401, 1013])
  })

  it('SY-120 whoever tells again what another wrote stays, also while that other writes on', async () => {
    const { world, sam } = await openWorld()
    const rivera = await world.join(world.rivera, 'page', { stock: true })
    writeParagraph(sam.doc, 'one')
    await world.quiesce(sam, rivera)
    world.log.hold()
    writeParagraph(sam.doc, 'two')
    sam.exchange()
    await settle()
    rivera.sendRaw(encodeSyncStep2(Y.encodeStateAsUpdate(rivera.doc)))
    writeParagraph(rivera.doc, 'hers')
    await world.quiesce(sam, rivera)
    expect([sam.closed, rivera.closed]).toEqual([undefined, undefined])
    expect(wordsOf(sam.doc)).toBe(wordsOf(rivera.doc))
    expect(wordsOf(rivera.doc).split(' ').toSorted()).toEqual(['hers', 'one', 'two'])
  })

  it('SY-120 what another writes meanwhile and is not kept is not taken for kept', async () => {
    const { world, documentId, sam } = await openWorld()
    const rivera = await world.join(world.rivera, 'page', { stock: true })
    writeParagraph(sam.doc, 'one')
    await world.quiesce(sam, rivera)
    world.log.hold()
    writeParagraph(sam.doc, 'two')
    sam.exchange()
    await settle()
    writeParagraph(rivera.doc, 'hers')
    rivera.toServer.length = 0
    rivera.sendRaw(encodeSyncStep2(Y.encodeStateAsUpdate(rivera.doc)))
    rivera.exchange()
    world.log.release('fail')
    await world.quiesce(rivera)
    expect([sam.closed?.code, rivera.closed]).toEqual([1013, undefined])
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc).split(' ').toSorted()).toEqual(['hers', 'one', 'two'])
  })

  it('SY-80 whoever comes back with words of their own and types on before the server has asked stays', async () => {
    const { world, sam, rivera } = await openWorld()
    sam.disconnect()
    writeParagraph(sam.doc, 'offline')
    sam.connect(world.hub, world.sam.sessionId, documentNamed('page'))
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) writeParagraph(sam.doc, text)
    await world.quiesce(sam, rivera)
    expect(sam.closed).toBe(undefined)
    expect(sam.stepOnesReceived).toBe(2)
    expect(sam.acknowledgedFrames).toBe(7)
    expect(wordsOf(rivera.doc)).toBe('offline a b c d e f')
  })

  it('P-4 who keeps sending what hangs on nothing is closed 4400, and nothing is kept', async () => {
    const answering = await openWorld()
    for (const update of ghostUpdates(4)) answering.sam.sendRaw(encodeSyncStep2(update))
    answering.sam.deliver(answering.sam.toServer.length)
    expect(answering.sam.closed?.code).toBe(4400)
    expect(recordsOf(answering.world).length).toBe(0)

    const silent = await openWorld()
    for (const update of ghostUpdates(syncLimits.framesAQuestion + 1))
      silent.sam.sendRaw(encodeUpdate(update))
    silent.sam.deliver(silent.sam.toServer.length)
    expect(silent.sam.closed?.code).toBe(4400)
    await settle()
    expect(recordsOf(silent.world).length).toBe(0)
  })

  it('P-7 every message type that is not the client’s to send closes 4400, and nothing is handled after', async () => {
    for (let type = 0; type < 256; type++) {
      if ([0, 1, 3].includes(type)) continue
      const { world, sam } = await openWorld()
      sam.sendRaw(new Uint8Array(type < 128 ? [type] : [type, 1]))
      writeParagraph(sam.doc, 'after')
      await world.quiesce(sam)
      expect(sam.closed?.code, `type ${type}`).toBe(4400)
      expect(recordsOf(world).length).toBe(0)
    }
  })

  it('P-5 when Yjs throws on a committed update the room is rebuilt from the log, and nothing was relayed', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    writeParagraph(rivera.doc, 'kept')
    await world.quiesce(sam, rivera)
    vi.spyOn(DocumentState.prototype, 'commit').mockImplementationOnce(() => {
      throw new Error('Unexpected case')
    })
    const before = sam.acknowledgedFrames
    writeParagraph(sam.doc, 'poison')
    sam.exchange()
    await settle()
    expect(sam.closed?.code).toBe(4400)
    expect(sam.acknowledgedFrames).toBe(before)
    expect(rivera.closed?.code).toBe(1012)
    expect(rivera.fromServer).toEqual([])
    expect(world.logged.map(({ reason }) => reason)).toContain('update-threw')
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(rivera)
    expect(wordsOf(rivera.doc)).toContain('kept')
    expect(rivera.isOpen).toBe(true)
  })

  it('SY-26 an update that would hold the server is stopped, and the other goes on', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    writeParagraph(rivera.doc, 'kept')
    await world.quiesce(sam, rivera)
    sam.sendRaw(encodeUpdate(entangledUpdate(7, 4_000)))
    sam.exchange()
    await settle()
    expect(sam.closed?.code).toBe(4400)
    expect(rivera.closed?.code).toBe(1012)
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    writeParagraph(rivera.doc, 'and more')
    await world.quiesce(rivera)
    const fresh = await world.join(world.rivera, 'page')
    expect(wordsOf(fresh.doc)).toBe('kept and more')
  })

  it('SY-27 what was left out is written down, to be replayed no more', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    sam.sendRaw(encodeUpdate(entangledUpdate(7, 4_000)))
    sam.exchange()
    await settle()
    expect(world.log.shortened).toEqual([])
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(rivera)
    expect(world.log.shortened).toEqual([documentId])
  })

  it('SY-28 whoever costs the server too much comes back later; the other does not wait', async () => {
    const { world, documentId, rivera } = await openWorld()
    for (let round = 0; round < 4; round++) {
      const hostile = await world.join(world.sam, 'page')
      hostile.sendRaw(encodeUpdate(entangledUpdate(7, 1_000)))
      hostile.exchange()
      await settle()
      expect(hostile.closed?.code).toBe(4400)
    }
    const sam = await world.join(world.sam, 'page')
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(sam, rivera)
    writeParagraph(rivera.doc, 'not waiting')
    await world.quiesce(sam, rivera)
    expect(wordsOf(sam.doc)).toBe('not waiting')
    writeParagraph(sam.doc, 'waiting')
    await world.quiesce(sam, rivera)
    expect(sam.closed?.code).toBe(1013)
    world.clock.advance(60_000)
    sam.connect(world.hub, world.sam.sessionId, documentId)
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe('not waiting waiting')
  })

  it('SY-29 a board with no more space for goals still takes words in those it has', async () => {
    const world = new SyncWorld()
    world.addDocument('board', 'board')
    const sam = await world.join(world.sam, 'board')
    const rivera = await world.join(world.rivera, 'board')
    const goals = rivera.doc.getMap('goals')
    const text = new Y.XmlText('mine')
    sam.doc.getXmlFragment('sentence/g1').insert(0, [text])
    for (let frame = 0; frame < 12; frame++) {
      rivera.doc.transact(() => {
        for (let index = 0; index < 999; index++) goals.set(`${frame}-${index}`, new Y.Map())
      })
      await world.quiesce(sam, rivera)
    }
    expect(rivera.isOpen).toBe(true)
    rivera.doc.transact(() => {
      for (let index = 0; index < 99; index++) goals.set(`over-${index}`, new Y.Map())
    })
    text.insert(4, ' still')
    await world.quiesce(sam, rivera)
    expect(rivera.closed?.code).toBe(4413)
    expect(sam.closed).toBeUndefined()
    expect(sam.acknowledgedFrames).toBe(sam.written.length)
  })

  it('SY-29 a document that is full still takes deletions, and then words again', async () => {
    const world = new SyncWorld()
    const full = new Y.Doc()
    for (const text of ['kept', 'x'.repeat(5_000_000)]) writeParagraph(full, text)
    world.log.documents.get(world.addDocument('page', 'session'))?.updates.push(Y.encodeStateAsUpdate(full))
    const rivera = await world.join(world.rivera, 'page')
    writeParagraph(rivera.doc, 'no space')
    await world.quiesce(rivera)
    expect(rivera.closed?.code).toBe(4413)

    const sam = await world.join(world.sam, 'page')
    sam.doc.getXmlFragment('body').delete(1, 1)
    await world.quiesce(sam)
    writeParagraph(sam.doc, 'space')
    await world.quiesce(sam)
    expect(sam.closed).toBeUndefined()
    const fresh = await world.join(world.rivera, 'page')
    expect(wordsOf(fresh.doc)).toBe('kept space')
  })

  it('SY-17 a live frame over its limit closes 4413, a returning one may be larger', async () => {
    const { world, sam, rivera } = await openWorld()
    const offline = new SyncPeer()
    for (let line = 0; line < 3; line++) writeParagraph(offline.doc, 'x'.repeat(100_000))
    offline.connect(world.hub, world.sam.sessionId, documentNamed('page'))
    await world.quiesce(offline, rivera)
    expect(wordsOf(rivera.doc).length).toBe(300_002)
    sam.sendRaw(encodeUpdate(new Uint8Array(256 * 1024 + 1)))
    await world.quiesce(sam)
    expect(sam.closed?.code).toBe(4413)
  })

  it('SY-18 too many updates close 1013, too many sockets close 1013', async () => {
    const { world, sam } = await openWorld()
    for (let count = 0; count < 201; count++) sam.sendRaw(encodeUpdate(new Uint8Array([0, 0])))
    sam.deliver(sam.toServer.length)
    expect(sam.closed?.code).toBe(1013)
    const mine = []
    for (let count = 0; count < 11; count++) mine.push(await world.join(world.sam, 'page'))
    expect(mine.map((peer) => peer.closed?.code)).toEqual([...Array<undefined>(10).fill(undefined), 1013])
  })

  it('SY-19 a slow reader is not relayed to past 1 MB, gets one difference when it drains, or closes 1013', async () => {
    const { world, sam, rivera } = await openWorld()
    const stuck = await world.join(world.rivera, 'page')
    for (const reader of [rivera, stuck]) reader.stalled = true
    for (let line = 0; line < 20; line++) {
      world.clock.advance(100)
      writeParagraph(sam.doc, 'x'.repeat(100_000))
      await world.quiesce(sam)
    }
    const updatesWaiting = () => rivera.fromServer.filter((frame) => frame[0] === 0 && frame[1] === 2).length
    const relayed = updatesWaiting()
    expect(relayed).toBeLessThan(13)
    rivera.stalled = false
    rivera.backlogBytes = 0
    world.clock.advance(300)
    expect(updatesWaiting()).toBe(relayed + 1)
    await world.quiesce(rivera)
    expect(wordsOf(rivera.doc)).toBe(wordsOf(sam.doc))
    world.clock.advance(11_000)
    expect(stuck.closed?.code).toBe(1013)
  })

  it('SY-20 a room that nobody is in closes after a minute and opens again from the log', async () => {
    const { world, documentId, sam, rivera } = await openWorld()
    writeParagraph(sam.doc, 'kept')
    await world.quiesce(sam, rivera)
    sam.disconnect()
    rivera.disconnect()
    let loads = 0
    const { load } = world.log
    world.log.load = (id) => {
      loads += 1
      return load(id)
    }
    world.clock.advance(59_000)
    expect(wordsOf((await world.join(world.sam, 'page')).doc)).toBe('kept')
    expect(loads).toBe(0)
    await world.hub.accessChanged({ of: 'document', documentId })
    world.clock.advance(61_000)
    expect(wordsOf((await world.join(world.sam, 'page')).doc)).toBe('kept')
    expect(loads).toBe(1)
  })

  it('SY-21 a document that cannot be read closes 1013 and is never written', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    world.log.load = () => Promise.resolve({ ok: false, failure: { kind: 'corrupt-record' } })
    const sam = await world.join(world.sam, 'page')
    expect(sam.closed?.code).toBe(1013)
    expect(world.log.groups).toEqual([])
  })

  it('R-11 draining acknowledges what is being committed, then closes everyone 1012', async () => {
    const { world, sam, rivera } = await openWorld()
    world.log.hold()
    const before = sam.acknowledgedFrames
    writeParagraph(sam.doc, 'last words')
    sam.exchange()
    await settle()
    const drained = world.hub.drain()
    writeParagraph(sam.doc, 'too late')
    sam.deliver(sam.toServer.length)
    world.log.stopHolding()
    await drained
    expect(sam.closed?.code).toBe(1012)
    expect(rivera.closed?.code).toBe(1012)
    sam.take(sam.fromServer.length)
    expect(sam.acknowledgedFrames).toBe(before + 1)
    expect(recordsOf(world).length).toBe(1)
    expect((await world.join(world.sam, 'page')).closed?.code).toBe(1012)
  })

  it('SY-22 pages read the durable state, again only after a durable record', async () => {
    const { world, documentId, sam } = await openWorld()
    let reads = 0
    const reader = {
      name: 'words',
      read: (doc: Y.Doc) => {
        reads += 1
        return wordsOf(doc)
      },
    }
    expect(await world.hub.read(documentId, reader)).toEqual({ ok: true, value: '' })
    world.log.hold()
    writeParagraph(sam.doc, 'hello')
    sam.exchange()
    await settle()
    expect(await world.hub.read(documentId, reader)).toEqual({ ok: true, value: '' })
    expect(reads).toBe(1)
    await world.quiesce(sam)
    expect(await world.hub.read(documentId, reader)).toEqual({ ok: true, value: 'hello' })
    expect(await world.hub.read(documentNamed('none'), reader)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
  })
})

/** Updates of a document that nobody has, without its first. */
function ghostUpdates(count: number): readonly Uint8Array[] {
  const ghost = new Y.Doc()
  const updates: Uint8Array[] = []
  ghost.on('update', (update) => updates.push(update))
  for (let index = 0; index <= count; index++) writeParagraph(ghost, String(index))
  return updates.slice(1)
}
