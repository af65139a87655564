import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureDocumentId, ensureSessionId, type DocumentId } from '#lib/base/ids.ts'
import type { AppendUpdatesEntry } from '#server/storage/commands/append-updates.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import type { Store } from '#server/storage/store.ts'
import { createPairMaker, passAwake, valueOf, type Pair, type SetClock, type Someone } from './store-world.ts'

export interface StoreHarness {
  readonly store: Store
  readonly clock: SetClock
  /** Closes the store and opens another on what it left. */
  reopen(): Promise<Store>
  dispose(): Promise<void>
}

/** What every adapter of the store must do. */
export function describeStore(name: string, open: () => Promise<StoreHarness>): void {
  describe(`store contract: ${name}`, () => {
    let harness: StoreHarness
    let store: Store
    let pair: Pair
    let nextPair: () => Promise<Pair>

    beforeAll(async () => {
      harness = await open()
      store = harness.store
      nextPair = createPairMaker(() => store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
    })

    const entry = (who: Someone, documentId: DocumentId, text: string): AppendUpdatesEntry => ({
      documentId,
      sessionId: who.sessionId,
      update: new TextEncoder().encode(text),
      clients: [],
    })
    const append = (...entries: AppendUpdatesEntry[]) => store.run('appendUpdates', { entries })
    const textsOf = async (documentId: DocumentId) => {
      const log = valueOf(await store.ask('loadDocumentLog', { documentId }))
      return log.updates.map((update) => new TextDecoder().decode(update))
    }
    const newSessionPage = async () =>
      valueOf(
        await store.run('createSessionPage', {
          sessionId: pair.client.sessionId,
          workspaceId: pair.workspaceId,
          titlePattern: 'Session {number}',
        }),
      )

    it('ST-1 what several commands wrote is there when the store is opened again', async () => {
      for (const text of ['one', 'two', 'three']) await append(entry(pair.client, pair.boardId, text))
      store = await harness.reopen()
      expect(await textsOf(pair.boardId)).toEqual(['one', 'two', 'three'])
    })

    it('ST-2 a command that throws in its middle leaves nothing, and the next one works', async () => {
      const good = { ...entry(pair.client, pair.boardId, 'kept only together'), clients: [5] }
      const broken = { ...good, update: JSON.parse('42') }
      await expect(append(good, broken)).rejects.toMatchObject({ kind: 'broken-call' })
      expect(await textsOf(pair.boardId)).toEqual([])
      // Had the author been kept, nobody else could introduce the same client id.
      const another = { ...entry(pair.clinician, pair.boardId, 'kept'), clients: [5] }
      expect((await append(another)).outcomes).toEqual([{ kind: 'committed', seq: 1 }])
    })

    it('ST-3 commands given without waiting run in the order they were given', async () => {
      const texts = Array.from({ length: 100 }, (_, index) => `word ${index}`)
      const results = await Promise.all(texts.map((text) => append(entry(pair.client, pair.boardId, text))))
      expect(results.flatMap(({ outcomes }) => outcomes)).toEqual(
        texts.map((_, index) => ({ kind: 'committed', seq: index + 1 })),
      )
      expect(await textsOf(pair.boardId)).toEqual(texts)
    })

    it('ST-4 a query sees every command that had resolved when it was asked', async () => {
      for (let count = 1; count <= 20; count++) {
        await append(entry(pair.client, pair.boardId, `word ${count}`))
        expect(await textsOf(pair.boardId)).toHaveLength(count)
      }
    })

    it('ST-5 a refused entry leaves its group and the others commit, each refusal with its reason', async () => {
      const draft = valueOf(
        await store.run('createReflection', {
          sessionId: pair.client.sessionId,
          workspaceId: pair.workspaceId,
          title: 'Reflection',
          prompt: undefined,
        }),
      )
      const shared = valueOf(
        await store.run('createReflection', {
          sessionId: pair.client.sessionId,
          workspaceId: pair.workspaceId,
          title: 'Reflection',
          prompt: 'shown-me',
        }),
      )
      valueOf(
        await store.run('shareReflection', { sessionId: pair.client.sessionId, reflectionId: shared.id }),
      )
      const nobody = { ...pair.client, sessionId: ensureSessionId(pair.workspaceId) }
      const nowhere = ensureDocumentId(pair.workspaceId)
      const { outcomes } = await append(
        entry(pair.client, pair.boardId, 'first'),
        entry(nobody, pair.boardId, 'without a session'),
        entry(pair.clinician, draft.documentId, "into another's draft"),
        entry(pair.clinician, shared.documentId, 'by a reader'),
        entry(pair.client, nowhere, 'into nothing'),
        entry(pair.clinician, pair.boardId, 'second'),
      )
      expect(outcomes).toEqual([
        { kind: 'committed', seq: 1 },
        { kind: 'refused', reason: 'sign-in-again' },
        { kind: 'refused', reason: 'no-longer-yours' },
        { kind: 'refused', reason: 'read-only' },
        { kind: 'refused', reason: 'not-found' },
        { kind: 'committed', seq: 2 },
      ])
      expect(await textsOf(pair.boardId)).toEqual(['first', 'second'])
      expect(await textsOf(draft.documentId)).toEqual([])
      expect(await textsOf(shared.documentId)).toEqual([])
    })

    it('ST-6 seq has no gap in any document under 1,000 interleaved appends on five', async () => {
      const documents = [pair.boardId]
      for (let made = 0; made < 4; made++) documents.push((await newSessionPage()).documentId)
      const expected = new Map<DocumentId, string[]>(documents.map((id) => [id, []]))
      const groups: Promise<unknown>[] = []
      const chance = createChance(20260105)
      let given = 0
      while (given < 1_000) {
        const size = Math.min(1 + chance(20), 1_000 - given)
        const group: AppendUpdatesEntry[] = []
        for (let member = 0; member < size; member++, given++) {
          const documentId = documents[chance(documents.length)] ?? pair.boardId
          expected.get(documentId)?.push(`word ${given}`)
          group.push(entry(chance(2) === 0 ? pair.client : pair.clinician, documentId, `word ${given}`))
        }
        groups.push(append(...group))
      }
      await Promise.all(groups)
      for (const documentId of documents) {
        const log = valueOf(await store.ask('loadDocumentLog', { documentId }))
        expect(log.seq).toBe(expected.get(documentId)?.length)
        expect(await textsOf(documentId)).toEqual(expected.get(documentId))
      }
    })

    it('ST-7 a client id is its first account’s: another’s update under it is refused, its own goes on', async () => {
      const first = { ...entry(pair.client, pair.boardId, 'mine'), clients: [7, 8] }
      const stolen = { ...entry(pair.clinician, pair.boardId, 'stolen'), clients: [9, 8] }
      const inOneGroup = await append(first, stolen)
      expect(inOneGroup.outcomes[1]).toEqual({ kind: 'refused', reason: 'authorship' })
      const later = await append(stolen, { ...first, clients: [8] })
      expect(later.outcomes).toEqual([
        { kind: 'refused', reason: 'authorship' },
        { kind: 'committed', seq: 2 },
      ])
      const log = valueOf(await store.ask('loadDocumentLog', { documentId: pair.boardId }))
      expect(log.authors).toEqual(
        new Map([
          [7, pair.client.accountId],
          [8, pair.client.accountId],
        ]),
      )
    })

    it('ST-8 a session that ended, reached a limit, or lost its membership writes nothing more', async () => {
      const reasonOf = async (who: Someone) => {
        const [outcome] = (await append(entry(who, pair.boardId, 'late'))).outcomes
        return outcome?.kind === 'refused' ? outcome.reason : outcome?.kind
      }
      const hourMs = 60 * 60 * 1000
      const started = harness.clock.time
      const { clinician, client } = pair
      await passAwake({ store, clock: harness.clock }, [clinician, client], 12 * hourMs - 1)
      expect(await reasonOf(pair.clinician)).toBe('committed')
      harness.clock.time = started + 12 * hourMs
      expect(await reasonOf(pair.clinician)).toBe('sign-in-again')
      await passAwake({ store, clock: harness.clock }, [client], 12 * hourMs - 1)
      expect(await reasonOf(pair.client)).toBe('committed')
      harness.clock.time = started + 24 * hourMs
      expect(await reasonOf(pair.client)).toBe('sign-in-again')

      harness.clock.time = started + hourMs
      valueOf(
        await store.run('endMembership', {
          sessionId: pair.client.sessionId,
          workspaceId: pair.workspaceId,
          clinicianId: pair.clinician.accountId,
        }),
      )
      expect(await reasonOf(pair.clinician)).toBe('no-longer-yours')
      await store.run('endSession', { sessionId: pair.client.sessionId })
      expect(await reasonOf(pair.client)).toBe('sign-in-again')
      harness.clock.time = started
    })

    it('AU-11 who wrote what is told from the whole log, with the names of those who wrote', async () => {
      const doc = new Y.Doc()
      const words = (client: number, text: string) => {
        doc.clientID = client
        const before = Y.encodeStateVector(doc)
        const yText = doc.getXmlFragment('sentence/a')
        yText.push([new Y.XmlText(text)])
        return Y.encodeStateAsUpdate(doc, before)
      }
      const written = (who: Someone, client: number, text: string): AppendUpdatesEntry => ({
        ...entry(who, pair.boardId, ''),
        update: words(client, text),
        clients: [client],
      })
      await append(written(pair.client, 1, 'mine'))
      await append(written(pair.clinician, 2, 'theirs'), written(pair.client, 1, 'too'))
      const asked = { sessionId: pair.client.sessionId, documentId: pair.boardId }
      const found = valueOf(await store.ask('findAuthorship', { ...asked, kept: undefined }))
      const lengths = found.attributions.clients.map(([client, ranges]) => [
        client,
        ranges.map(([, length, author]) => `${found.people[author]?.role} ${length}`),
      ])
      expect(Object.fromEntries(lengths)).toEqual({ 1: ['client 4', 'client 3'], 2: ['clinician 6'] })
      expect(found.seq).toBe(3)
      expect(found.people.every(({ name }) => name !== '')).toBe(true)
      // The same when a state has taken the place of the records, and from there on.
      await createDocumentLog(store).compact(pair.boardId)
      expect(valueOf(await store.ask('loadDocumentLog', { documentId: pair.boardId })).updates).toHaveLength(
        1,
      )
      expect(valueOf(await store.ask('findAuthorship', { ...asked, kept: undefined }))).toEqual(found)
      // What was kept is given back as it is while nothing is written.
      const kept = { seq: 3, attributions: { people: [], clients: [] } }
      const again = valueOf(await store.ask('findAuthorship', { ...asked, kept }))
      expect(again).toEqual({ ...kept, people: [] })
    })

    it('ST-50 who comes together is let in together: each with their line first, the refused without', async () => {
      const { client, clinician, boardId } = pair
      const nobody = ensureSessionId(pair.workspaceId)
      const nowhere = ensureDocumentId(pair.workspaceId)
      const other = await nextPair()
      const told = await store.run('enterDocuments', {
        asked: [
          { sessionId: clinician.sessionId, documentId: boardId },
          { sessionId: nobody, documentId: boardId },
          { sessionId: other.client.sessionId, documentId: boardId },
          { sessionId: client.sessionId, documentId: nowhere },
          { sessionId: client.sessionId, documentId: boardId },
          { sessionId: clinician.sessionId, documentId: other.boardId },
          { sessionId: clinician.sessionId, documentId: boardId },
        ],
        what: 'opened',
      })
      expect(told.map((one) => (one.ok ? one.value.person : one.failure.kind))).toEqual([
        { accountId: clinician.accountId, name: 'Sam clinician', role: 'clinician' },
        'not-signed-in',
        'not-found',
        'not-found',
        { accountId: client.accountId, name: 'Sam client', role: 'client' },
        { accountId: clinician.accountId, name: 'Sam clinician', role: 'clinician' },
        { accountId: clinician.accountId, name: 'Sam clinician', role: 'clinician' },
      ])
      const linesOf = async ({ client: reader, workspaceId }: Pair) =>
        valueOf(
          await store.ask('accessLines', { sessionId: reader.sessionId, workspaceId, before: undefined }),
        ).map(({ position, what, who }) => [position, what, who])
      expect(await linesOf(pair)).toEqual([
        [2, 'opened', 'Sam clinician'],
        [1, 'opened', 'Sam clinician'],
      ])
      expect(await linesOf(other)).toEqual([[1, 'opened', 'Sam clinician']])
      expect((await store.ask('verifyAccessLog', undefined)).breaks).toEqual([])
    })

    it('ST-51 whose a session is, is asked for many at once and of each row', async () => {
      const { client, clinician } = pair
      const nobody = ensureSessionId(pair.workspaceId)
      const ask = () =>
        store.ask('findAccounts', {
          sessionIds: [client.sessionId, nobody, clinician.sessionId, client.sessionId],
        })
      expect(await ask()).toEqual([client.accountId, undefined, clinician.accountId, client.accountId])
      const started = harness.clock.time
      await passAwake({ store, clock: harness.clock }, [client, clinician], 12 * 60 * 60 * 1000)
      expect(await ask()).toEqual([client.accountId, undefined, undefined, client.accountId])
      harness.clock.time = started
      await store.run('endSession', { sessionId: client.sessionId })
      expect(await ask()).toEqual([undefined, undefined, clinician.accountId, undefined])
    })

    it('ST-52 logs that are read together are read as each alone', async () => {
      const other = await nextPair()
      const nowhere = ensureDocumentId(pair.workspaceId)
      for (const text of ['one', 'two']) await append(entry(pair.client, pair.boardId, text))
      await append({ ...entry(other.client, other.boardId, 'three'), clients: [5] })
      const documentIds = [other.boardId, nowhere, pair.boardId]
      const together = await store.ask('loadDocumentLogs', { documentIds })
      const alone = documentIds.map((documentId) => store.ask('loadDocumentLog', { documentId }))
      expect(together).toEqual(await Promise.all(alone))
      expect(together.map((log) => (log.ok ? log.value.updates.length : log.failure.kind))).toEqual([
        1,
        'not-found',
        2,
      ])
    })

    it('VE-1 a version is kept whole, listed newest first with its words, and read again after reopening', async () => {
      const doc = new Y.Doc()
      const write = async (words: string) => {
        const before = Y.encodeStateVector(doc)
        const yParagraph = new Y.XmlElement('paragraph')
        yParagraph.insert(0, [new Y.XmlText(words)])
        doc.getXmlFragment('body').push([yParagraph])
        const update = Y.encodeStateAsUpdate(doc, before)
        await append({ ...entry(pair.client, documentId, ''), update, clients: [doc.clientID] })
      }
      const { documentId } = await newSessionPage()
      const { sessionId } = pair.client
      const build = async () => {
        const target = { of: 'document', id: documentId } as const
        const purpose = { kind: 'named', sessionId } as const
        return store.ask('buildVersion', { target, purpose })
      }
      const keep = async (name: string) => {
        const by = { sessionId, name, reason: 'because' }
        return store.run('keepVersion', { documentId, version: valueOf(await build()), by })
      }
      expect(await build()).toEqual({ ok: false, failure: { kind: 'nothing-written' } })
      await write('One.')
      valueOf(await keep('First'))
      await write('Two.')
      // A log whose state took the place of its records gives the same.
      await createDocumentLog(store).compact(documentId)
      valueOf(await keep('Second'))
      store = await harness.reopen()
      const asked = { sessionId, documentId, before: undefined, limit: 10 }
      const { versions, people } = valueOf(await store.ask('listVersions', asked))
      expect(versions.map(({ name, reason, seq, kind }) => [name, reason, seq, kind])).toEqual([
        ['Second', 'because', 2, 'named'],
        ['First', 'because', 1, 'named'],
      ])
      expect(people.map(({ role }) => role)).toEqual(['client'])
      const [second] = versions
      if (second === undefined) throw new Error('no version')
      const read = valueOf(
        await store.ask('readVersion', {
          sessionId,
          documentId,
          versionId: second.id,
          against: 'before',
          goalId: undefined,
        }),
      )
      expect(read.difference).toMatchObject({ of: 'text', lines: [{ change: 'added', text: 'Two.' }] })
      expect(read.earlier?.name).toBe('First')
    })

    it('VE-5 what is due to be kept is told, and once kept it is due no more', async () => {
      const write = async () => {
        const doc = new Y.Doc()
        doc.getMap('goals').set('a', 'b')
        const update = Y.encodeStateAsUpdate(doc)
        await append({ ...entry(pair.client, pair.boardId, ''), update, clients: [doc.clientID] })
      }
      await write()
      const started = harness.clock.time
      const due = async () =>
        (await store.ask('listDueVersions', { limit: 1_000 })).map((one) => one.documentId)
      expect(await due()).toContain(pair.boardId)
      const target = { of: 'document', id: pair.boardId } as const
      const purpose = { kind: 'automatic' } as const
      const [one, other] = [await makeAutomatic(), await makeAutomatic()]
      const keep = (version: typeof one) =>
        store.run('keepVersion', { documentId: pair.boardId, version, by: undefined })
      expect(await keep(one)).toEqual({ ok: true, value: { versionId: one.id } })
      expect(await keep(other)).toEqual({ ok: false, failure: { kind: 'outdated' } })
      expect(await due()).not.toContain(pair.boardId)
      await write()
      expect(await due()).not.toContain(pair.boardId)
      expect(await keep(await makeAutomatic())).toEqual({ ok: false, failure: { kind: 'too-soon' } })
      harness.clock.time = started + 10 * 60_000
      expect(await due()).toContain(pair.boardId)
      expect(await keep(await makeAutomatic())).toMatchObject({ ok: true })
      harness.clock.time = started

      async function makeAutomatic() {
        return valueOf(await store.ask('buildVersion', { target, purpose }))
      }
    })

    it('OP-9 says that it takes writes, as often as it is asked', async () => {
      for (let count = 0; count < 3; count++) await store.run('probeWriting', undefined)
    })

    it('ST-9 after closing, calls reject with store-unavailable', async () => {
      await store.close()
      await expect(append(entry(pair.client, pair.boardId, 'late'))).rejects.toMatchObject({
        kind: 'store-unavailable',
      })
      store = await harness.reopen()
    })
  })
}

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
export function createChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
