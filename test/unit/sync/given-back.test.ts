import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import { recordsUpTo } from '#server/sync/records-up-to.ts'
import type { LoadedDocument } from '#server/sync/ports.ts'
import { documentNamed } from '../../support/sync-people.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { memoryWorkspaceId } from '../../support/sync-memory-log.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

const words = { name: 'words', read: wordsOf }

/** Two people in a page of so many letters, in which nothing has happened for a while. */
async function resting(letters = 10_000) {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const sam = await world.join(world.sam, 'page')
  const rivera = await world.join(world.rivera, 'page')
  writeParagraph(sam.doc, 'x'.repeat(letters / 2))
  await world.quiesce(sam, rivera)
  writeParagraph(rivera.doc, 'y'.repeat(letters / 2))
  await world.quiesce(sam, rivera)
  world.clock.advance(11_000)
  return { world, documentId, sam, rivera }
}

describe('a document in which nothing happens', () => {
  it('SY-90 is given back to its log; whoever joins, reads or comes back gets all of it', async () => {
    const { world, documentId, sam, rivera } = await resting()
    expect(world.log.loads).toBe(1)
    const late = await world.join(world.rivera, 'page')
    expect(wordsOf(late.doc)).toBe(wordsOf(sam.doc))
    expect(world.log.loads).toBe(2)
    late.disconnect()
    world.clock.advance(11_000)
    expect(await world.hub.read(documentId, words)).toEqual({ ok: true, value: wordsOf(sam.doc) })
    expect(world.log.loads).toBe(3)
    world.clock.advance(11_000)
    sam.disconnect()
    writeParagraph(sam.doc, 'from the train')
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(world.log.loads).toBe(4)
    expect(wordsOf(rivera.doc)).toContain('from the train')
    expect(wordsOf(sam.doc)).toBe(wordsOf(rivera.doc))
  })

  it.each([
    ['hardly anything', 1_000],
    ['very much', 300_000],
  ])('SY-90 stays where it is when there is %s of it', async (_, letters) => {
    const { world, documentId, sam } = await resting(letters)
    expect(await world.hub.read(documentId, words)).toEqual({ ok: true, value: wordsOf(sam.doc) })
    expect(world.log.loads).toBe(1)
  })

  it('SY-91 a keystroke needs nothing of it, and what is typed is there when it is read again', async () => {
    const { world, documentId, sam, rivera } = await resting()
    const text = firstText(sam.doc)
    for (let count = 0; count < 20; count++) text.insert(10, '!')
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe(wordsOf(sam.doc))
    expect(sam.acknowledgedFrames).toBe(sam.written.length)
    expect(world.log.loads).toBe(1)
    // What was typed is in the log as well: it goes there with the rest, unread.
    world.clock.advance(31_000)
    await settle()
    expect(world.log.loads).toBe(1)
    expect(await world.hub.read(documentId, words)).toEqual({ ok: true, value: wordsOf(sam.doc) })
    expect(world.log.loads).toBe(2)
  })

  it('SY-73 keystrokes without end are never put in their places while nobody needs the document built', async () => {
    const { world, documentId, sam, rivera } = await resting()
    const text = firstText(sam.doc)
    for (let count = 0; count < 1_300; count++) {
      text.insert(10 + count, '!')
      if (count % 100 === 99) await world.quiesce(sam, rivera)
      world.clock.advance(100)
    }
    await world.quiesce(sam, rivera)
    expect(world.log.loads).toBe(1)
    expect(await world.hub.read(documentId, words)).toEqual({ ok: true, value: wordsOf(sam.doc) })
    expect(world.log.loads).toBe(2)
    expect(wordsOf(rivera.doc)).toBe(wordsOf(sam.doc))
  })

  it('SY-91 what needs it waits in order while it is read, and so does what comes after', async () => {
    const { world, sam, rivera } = await resting()
    world.log.holdLoads()
    writeParagraph(rivera.doc, 'first')
    rivera.exchange()
    await settle()
    const text = firstText(sam.doc)
    text.insert(10, '!')
    sam.exchange()
    await settle()
    expect(wordsOf(sam.doc)).not.toContain('first')
    expect([rivera, sam].map((peer) => peer.acknowledgedFrames === peer.written.length)).toEqual([
      false,
      false,
    ])
    await world.quiesce(sam, rivera)
    expect(wordsOf(sam.doc)).toContain('first')
    expect(wordsOf(sam.doc)).toBe(wordsOf(rivera.doc))
    const kept = world.log.documents.get(documentNamed('page'))?.updates.map((update) => update.length)
    expect(kept?.at(-1)).toBeLessThan(kept?.at(-2) ?? 0)
  })

  it('SY-91 more than 8 MiB that wait close 1013', async () => {
    const { world, sam, rivera } = await resting()
    world.log.holdLoads()
    const doc = new Y.Doc()
    writeParagraph(doc, 'z'.repeat(200_000))
    const frame = encodeUpdate(Y.encodeStateAsUpdate(doc))
    for (let count = 0; count < 45; count++) rivera.sendRaw(frame)
    rivera.exchange()
    expect(rivera.closed?.code).toBe(1013)
    expect(sam.isOpen).toBe(true)
  })

  it('SY-92 when it cannot be read again everyone comes back, and nothing is lost', async () => {
    const { world, documentId, sam, rivera } = await resting()
    const { load } = world.log
    world.log.load = () => Promise.reject(Object.assign(new Error('gone'), { kind: 'store-unavailable' }))
    writeParagraph(rivera.doc, 'not lost')
    rivera.exchange()
    await settle()
    expect([sam, rivera].map(({ closed }) => closed?.code)).toEqual([1012, 1012])
    expect(world.logged.map(({ event }) => event)).toContain('document-not-read')
    world.log.load = load
    sam.connect(world.hub, world.sam.sessionId, documentId)
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(sam.doc)).toContain('not lost')
  })

  it('SY-91 a log tells its document as it was at a record, or as a later snapshot has it', () => {
    const log = (seq: number, count: number): LoadedDocument => ({
      kind: 'session',
      workspaceId: memoryWorkspaceId,
      schemaVersion: 1,
      seq,
      updates: Array.from({ length: count }, (_, index) => new Uint8Array([index])),
      authors: new Map(),
    })
    expect(recordsUpTo(log(5, 5), 3)).toMatchObject({ seq: 3, updates: { length: 3 } })
    expect(recordsUpTo(log(9, 3), 8)).toMatchObject({ seq: 8, updates: { length: 2 } })
    expect(recordsUpTo(log(9, 3), 7)).toMatchObject({ seq: 7, updates: { length: 1 } })
    expect(recordsUpTo(log(9, 3), 4)).toMatchObject({ seq: 7, updates: { length: 1 } })
    expect(recordsUpTo(log(2, 2), 3)).toBeUndefined()
  })
})

function firstText(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('body').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  return text
}
