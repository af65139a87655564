import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { findVersion, type DocumentMigration } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { firstServerClient, serverAuthor } from '#lib/schema/server-author.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createMigratingLog } from '#server/storage/migrating-log.ts'
import type { Store } from '#server/storage/store.ts'
import { surerGoals } from '#test/support/schema-migrations.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair } from './store-world.ts'

const words = 'I go out again.'

const present = findVersion(documentMigrations, 'board')

/** What bringing documents to a newer schema must hold to, on every adapter of the store. */
export function describeMigrations(name: string, open: () => Promise<StoreHarness>): void {
  describe(`migrations of documents: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
      const doc = new Y.Doc()
      doc.getMap('goals').set('g1', new Y.Map([['order', 'a0']]))
      const yParagraph = new Y.XmlElement('paragraph')
      yParagraph.insert(0, [new Y.XmlText(words)])
      doc.getXmlFragment('sentence/g1').push([yParagraph])
      await append(Y.encodeStateAsUpdate(doc), doc.clientID)
    })

    const append = async (update: Uint8Array, client: number) => {
      const { outcomes } = await harness.store.run('appendUpdates', {
        entries: [{ documentId: pair.boardId, sessionId: pair.client.sessionId, update, clients: [client] }],
      })
      return outcomes[0]
    }
    const toStore: Store['run'] = (command, input) => harness.store.run(command, input)
    const plain = () => createDocumentLog(harness.store)
    const migrating = (migrations: readonly DocumentMigration[], run: Store['run'] = toStore) =>
      createMigratingLog(plain(), { run }, migrations)
    const load = async (log: Pick<ReturnType<typeof migrating>, 'load'>) =>
      valueOf(await log.load(pair.boardId))
    const stored = async () => valueOf(await plain().load(pair.boardId))
    const docOf = (updates: readonly Uint8Array[]) => {
      const doc = new Y.Doc()
      for (const update of updates) Y.applyUpdate(doc, update)
      return doc
    }

    it('SV-1 a document is migrated before it is given out, once, its record and version together', async () => {
      const given = await load(migrating([surerGoals]))
      expect(given).toMatchObject({ schemaVersion: surerGoals.to, seq: 2, demands: 1 })
      expect(docOf(given.updates).getMap('goals').toJSON()).toEqual({
        g1: { order: 'a0', sureness: 'not said' },
      })
      expect(await load(migrating([surerGoals]))).toMatchObject({ schemaVersion: surerGoals.to, seq: 2 })
      expect(await stored()).toMatchObject({ schemaVersion: surerGoals.to, seq: 2 })
    })

    it('SV-1 what already holds all of it gets the version and no record', async () => {
      const nothing: DocumentMigration = { ...surerGoals, migrate: () => undefined }
      expect(await load(migrating([nothing]))).toMatchObject({ schemaVersion: surerGoals.to, seq: 1 })
    })

    it('SV-1 several migrations run in the order of their schemas, those of other kinds not at all', async () => {
      const note = (to: number, kind: DocumentMigration['kind'] = 'board'): DocumentMigration => ({
        kind,
        to,
        olderEditors: 'keep',
        migrate: (doc) => doc.getArray('ran').push([to]),
      })
      const given = await load(
        migrating([note(present + 4), note(present + 1), note(present + 3, 'session'), note(present + 2)]),
      )
      expect(given).toMatchObject({ schemaVersion: present + 4, seq: 2 })
      expect(docOf(given.updates).getArray('ran').toJSON()).toEqual([present + 1, present + 2, present + 4])
    })

    it('SV-2 of several that migrate one document at once, one does', async () => {
      const given = await Promise.all(Array.from({ length: 4 }, () => load(migrating([surerGoals]))))
      for (const one of given) expect(one).toMatchObject({ schemaVersion: surerGoals.to, seq: 2 })
      expect(await stored()).toMatchObject({ schemaVersion: surerGoals.to, seq: 2 })
    })

    it('SV-2 cut short before its commit it runs again, cut short after it does not', async () => {
      const broken = Object.assign(new Error('gone'), { kind: 'store-unavailable' })
      await expect(load(migrating([surerGoals], () => Promise.reject(broken)))).rejects.toBe(broken)
      expect(await stored()).toMatchObject({ schemaVersion: present, seq: 1 })
      const unheard: Store['run'] = async (command, input) => {
        await harness.store.run(command, input)
        throw broken
      }
      await expect(load(migrating([surerGoals], unheard))).rejects.toBe(broken)
      expect(await load(migrating([surerGoals]))).toMatchObject({ schemaVersion: surerGoals.to, seq: 2 })
    })

    it('SV-2 what was written while it was being built is in what it runs on, and who never rests is let be', async () => {
      let left = 1
      const interrupted: Store['run'] = async (command, input) => {
        if (left-- > 0) {
          const other = new Y.Doc()
          other.getMap('goals').set(`g${left}-late`, new Y.Map([['order', 'b0']]))
          await append(Y.encodeStateAsUpdate(other), other.clientID)
        }
        return harness.store.run(command, input)
      }
      const given = await load(migrating([surerGoals], interrupted))
      expect(given).toMatchObject({ schemaVersion: surerGoals.to, seq: 3 })
      expect(docOf(given.updates).getMap('goals').toJSON()).toHaveProperty('g0-late.sureness', 'not said')
      left = Infinity
      const later: DocumentMigration = {
        ...surerGoals,
        to: surerGoals.to + 1,
        migrate: (doc) => doc.getMap('moods').set('x', 1),
      }
      expect(await load(migrating([later], interrupted))).toMatchObject({ unmigrated: 'outdated' })
    })

    it('SV-3 what it added is nobody’s, and no person writes on under its client id', async () => {
      const given = await load(migrating([surerGoals]))
      const [client = 0] = [...given.authors].find(([, author]) => author === serverAuthor) ?? []
      expect(client).toBeGreaterThanOrEqual(firstServerClient)
      const doc = docOf(given.updates)
      doc.clientID = client
      const before = Y.encodeStateVector(doc)
      doc.getMap('goals').set('g2', new Y.Map([['order', 'c0']]))
      expect(await append(Y.encodeStateAsUpdate(doc, before), client)).toEqual({
        kind: 'refused',
        reason: 'authorship',
      })
      const whoWrote = async () =>
        valueOf(
          await harness.store.ask('findAuthorship', {
            sessionId: pair.client.sessionId,
            documentId: pair.boardId,
            kept: undefined,
          }),
        )
      expect((await whoWrote()).people.map(({ accountId }) => accountId)).toEqual([pair.client.accountId])
      valueOf(await plain().compact(pair.boardId))
      expect((await whoWrote()).people.map(({ accountId }) => accountId)).toEqual([pair.client.accountId])
      expect(docOf((await stored()).updates).getMap('moods').size).toBe(1)
    })

    it.each<readonly [string, DocumentMigration['migrate']]>([
      [
        'migration-threw',
        () => {
          throw new Error('not this one')
        },
      ],
      ['not-additive', (doc) => doc.getMap('goals').delete('g1')],
      ['not-additive', (doc) => doc.getMap('goals').set('g1', new Y.Map())],
      ['not-additive', (doc) => doc.getText('sentence').insert(0, 'words')],
    ])(
      'SV-4 one that goes wrong (%s) changes nothing, and the document may be read',
      async (unmigrated, migrate) => {
        const before = await stored()
        const given = await load(migrating([surerGoals, { ...surerGoals, to: surerGoals.to + 1, migrate }]))
        expect(given).toMatchObject({ unmigrated, schemaVersion: present, seq: 1 })
        expect(given.updates).toEqual(before.updates)
        expect(await stored()).toEqual(before)
      },
    )

    it('SV-5 a document of a newer schema than the server’s is only to be read', async () => {
      await load(migrating([surerGoals]))
      expect(await load(migrating([]))).toMatchObject({
        unmigrated: 'newer-schema',
        schemaVersion: surerGoals.to,
        seq: 2,
      })
    })
  })
}
