import { expect, it } from 'vitest'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

it('R-7 a damaged document opens read-only from its last good version, and its hello says so', async () => {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const before = await world.join(world.sam, 'page')
  writeParagraph(before.doc, 'still good')
  await world.quiesce(before)
  expect(before.hello?.damaged).toBe(undefined)

  const load = world.log.load
  world.log.load = async (id) => {
    const loaded = await load(id)
    return loaded.ok ? { ok: true, value: { ...loaded.value, damaged: true } } : loaded
  }
  world.startHub()
  const sam = await world.join(world.sam, 'page')
  expect(sam.hello).toMatchObject({ access: 'read', damaged: true })
  expect(wordsOf(sam.doc)).toContain('still good')
  writeParagraph(sam.doc, 'over what is lost')
  sam.exchange()
  await settle()
  sam.exchange()
  expect(sam.closed?.code).toBe(4403)
  expect(world.log.documents.get(documentId)?.updates).toHaveLength(1)
})
