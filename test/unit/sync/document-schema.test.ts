import { describe, expect, it } from 'vitest'
import { chooseProtocol, readKnownSchema, schemaProtocol } from '#lib/wire/protocol-name.ts'
import {
  findDemanded,
  findKnownSchema,
  findVersion,
  type DocumentMigration,
} from '#lib/schema/document-migration.ts'
import type { LoadedDocument } from '#server/sync/ports.ts'
import { listedPages, surerGoals } from '../../support/schema-migrations.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { settle, SyncWorld } from '../../support/sync-world.ts'

/** A page with words on it, of which its log tells something more. */
async function worldWith(more: Partial<LoadedDocument>) {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const before = await world.join(world.sam, 'page')
  writeParagraph(before.doc, 'still here')
  await world.quiesce(before)
  const load = world.log.load
  world.log.load = async (id) => {
    const loaded = await load(id)
    return loaded.ok ? { ok: true, value: { ...loaded.value, ...more } } : loaded
  }
  world.startHub()
  return { world, documentId }
}

describe('the schema of a document', () => {
  it('SV-6 a kind’s version is the count at which it last changed, and so is what it demands', () => {
    const migrations: readonly DocumentMigration[] = [surerGoals, listedPages]
    const [board, session] = [surerGoals.to, listedPages.to]
    expect([findVersion(migrations, 'board'), findVersion(migrations, 'session')]).toEqual([board, session])
    expect([findVersion(migrations, 'plan'), findKnownSchema(migrations)]).toEqual([1, session])
    expect(findDemanded(migrations, 'board', board)).toBe(1)
    expect(findDemanded(migrations, 'session', board)).toBe(1)
    expect(findDemanded(migrations, 'session', session)).toBe(session)
  })

  it('SV-6 whoever may write and knows less than the document demands is closed 4426, told nothing', async () => {
    const { world } = await worldWith({ schemaVersion: 3, demands: 3 })
    for (const older of [{ knownSchema: 2 }, {}, { stock: true }]) {
      const peer = await world.join(world.sam, 'page', older)
      expect(peer.closed).toEqual({ code: 4426, reason: 'page too old' })
      expect(peer.hello).toBeUndefined()
      expect(wordsOf(peer.doc)).toBe('')
    }
    for (const newer of [{ knownSchema: 3 }, { knownSchema: 4 }]) {
      const peer = await world.join(world.sam, 'page', newer)
      expect(peer.closed).toBeUndefined()
      expect(peer.hello).toMatchObject({ schemaVersion: 3, access: 'write' })
    }
  })

  it('SV-6 whoever only reads stays, and so does everybody where older editors keep what is new', async () => {
    const { world } = await worldWith({ schemaVersion: 3, demands: 3 })
    world.gate.decide = () => 'read'
    const reader = await world.join(world.rivera, 'page', { stock: true })
    expect(reader.closed).toBeUndefined()
    expect(wordsOf(reader.doc)).toContain('still here')
    const additive = await worldWith({ schemaVersion: 2, demands: 1 })
    const stock = await additive.world.join(additive.world.sam, 'page', { stock: true })
    writeParagraph(stock.doc, 'and more')
    await additive.world.quiesce(stock)
    expect(stock.closed).toBeUndefined()
    expect(additive.world.log.documents.get(additive.documentId)?.updates).toHaveLength(2)
  })

  it('SV-4 what could not be brought along is read, its hello says so, and one line tells why', async () => {
    const { world, documentId } = await worldWith({ unmigrated: 'migration-threw' })
    const sam = await world.join(world.sam, 'page', { knownSchema: 1 })
    expect(sam.hello).toMatchObject({ access: 'read', unmigrated: true })
    expect(wordsOf(sam.doc)).toContain('still here')
    await world.join(world.rivera, 'page')
    expect(world.logged.filter(({ event }) => event === 'document-not-migrated')).toEqual([
      { event: 'document-not-migrated', reason: 'migration-threw' },
    ])
    writeParagraph(sam.doc, 'turned away')
    sam.exchange()
    await settle()
    sam.exchange()
    expect(sam.closed?.code).toBe(4403)
    expect(world.log.documents.get(documentId)?.updates).toHaveLength(1)
  })

  it('SV-7 a client says what it knows by a subprotocol, and is answered with one it asked for', () => {
    expect(readKnownSchema(['waymark.1', schemaProtocol(7)])).toBe(7)
    for (const nothing of ['waymark.1', 'waymark.schema.', 'waymark.schema.0', 'waymark.schema.1e9', ''])
      expect(readKnownSchema([nothing]), nothing).toBeUndefined()
    expect(chooseProtocol([schemaProtocol(7), 'waymark.1'])).toBe('waymark.1')
    expect(chooseProtocol(['other', schemaProtocol(7)])).toBe('waymark.schema.7')
    expect(chooseProtocol(['other'])).toBe(false)
  })
})
