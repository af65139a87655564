import { describe, expect, it } from 'vitest'
import { encodeSyncStep1 } from '#lib/wire/sync-frame.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

const words = { name: 'words', read: wordsOf }

/** Sam's paragraph waits in the log, Rivera looks on. */
async function writing() {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const sam = await world.join(world.sam, 'page')
  const rivera = await world.join(world.rivera, 'page')
  world.log.hold()
  writeParagraph(sam.doc, 'perhaps')
  sam.exchange()
  await settle()
  return { world, documentId, sam, rivera }
}

describe('a commit that fails', () => {
  it('SY-110 what was kept all the same is there for everyone who comes back, also before its writer does', async () => {
    const { world, documentId, sam, rivera } = await writing()
    world.log.release('crash')
    await settle()
    rivera.exchange()
    sam.exchange()
    expect([sam.closed?.code, sam.notSaved, rivera.closed?.code]).toEqual([1013, 1, 1012])
    expect(wordsOf(rivera.doc)).toBe('')
    rivera.connect(world.hub, world.rivera.sessionId, documentId)
    await world.quiesce(rivera)
    expect(wordsOf(rivera.doc)).toBe('perhaps')
    // The writer says it again: it is there once, and acknowledged.
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toBe('perhaps')
    expect(sam.acknowledgedFrames).toBe(sam.written.length)
    expect(world.log.documents.get(documentId)?.updates).toHaveLength(1)
  })

  it('SY-110 whoever joins, asks, reads a page or writes waits until the log was asked', async () => {
    const { world, documentId, rivera } = await writing()
    world.log.holdLoads()
    world.log.release('crash')
    await settle()
    const page = world.hub.read(documentId, words)
    const late = await world.join(world.rivera, 'page')
    rivera.sendRaw(encodeSyncStep1(new Uint8Array([0])))
    writeParagraph(rivera.doc, 'and so on')
    rivera.exchange()
    await settle()
    rivera.exchange()
    expect([late.stepOnesReceived, rivera.closed, world.log.heldCount]).toEqual([0, undefined, 0])
    await world.quiesce(late, rivera)
    expect(wordsOf(late.doc)).toBe('perhaps')
    expect(await page).toEqual({ ok: true, value: 'perhaps' })
    expect(rivera.closed?.code).toBe(1012)
  })

  it('SY-110 when nothing was kept nobody else notices, and what waited is answered in its turn', async () => {
    const { world, documentId, sam, rivera } = await writing()
    world.log.holdLoads()
    world.log.release('fail')
    await settle()
    writeParagraph(rivera.doc, 'and so on')
    rivera.exchange()
    await world.quiesce(rivera)
    expect(rivera.isOpen).toBe(true)
    expect(rivera.acknowledgedFrames).toBe(rivera.written.length)
    sam.connect(world.hub, world.sam.sessionId, documentId)
    await world.quiesce(sam, rivera)
    expect(wordsOf(rivera.doc)).toContain('perhaps')
    expect(wordsOf(sam.doc)).toBe(wordsOf(rivera.doc))
  })

  it('SY-110 what somebody else has under way then is no reason to come back', async () => {
    const { world, rivera } = await writing()
    writeParagraph(rivera.doc, 'beside it')
    rivera.exchange()
    await settle()
    world.log.holdLoads()
    world.log.release('fail')
    await settle()
    // On disk, and its answer on the way, when the log is read.
    world.log.release('late')
    world.log.releaseLoad()
    await settle()
    expect(rivera.isOpen).toBe(true)
    world.log.release()
    await world.quiesce(rivera)
    expect(rivera.isOpen).toBe(true)
    expect(rivera.acknowledgedFrames).toBe(rivera.written.length)
  })

  it('SY-111 when the log cannot be asked everyone comes back', async () => {
    const { world, sam, rivera } = await writing()
    world.log.load = () =>
      Promise.reject(Object.assign(new Error('gone'), { kind: 'store-unavailable' as const }))
    world.log.release('fail')
    await settle()
    rivera.exchange()
    sam.exchange()
    expect([sam.closed?.code, rivera.closed?.code]).toEqual([1013, 1012])
    expect(world.logged).toContainEqual({ event: 'document-not-read', errorKind: 'store-unavailable' })
  })
})
