import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '#lib/base/ids.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

/** The client's starting point, on every adapter of the store. */
export function describeStartingPoints(name: string, open: () => Promise<StoreHarness>): void {
  describe(`starting point: ${name}`, () => {
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
    })

    const notFound = { ok: false, failure: { kind: 'not-found' } }
    const asked = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const begin = (who: Someone) =>
      harness.store.run('beginStartingPoint', { ...asked(who), title: 'Starting point' })
    const begun = async () => valueOf(await begin(pair.client)).documentId
    const find = (who: Someone) => harness.store.ask('findStartingPoint', asked(who))
    const enter = (who: Someone) =>
      harness.store.run('enterDocument', {
        sessionId: who.sessionId,
        target: { of: 'starting-point', workspaceId: pair.workspaceId },
        what: 'read',
      })
    const listed = async (who: Someone) =>
      valueOf(await harness.store.run('listDocuments', asked(who))).filter(
        ({ kind }) => kind === 'starting-point',
      )
    const own = (who: Someone, documentId: DocumentId) => ({ sessionId: who.sessionId, documentId })
    const share = (documentId: DocumentId) =>
      harness.store.run('shareReflection', own(pair.client, documentId))
    const write = async (who: Someone, documentId: DocumentId) => {
      const doc = new Y.Doc()
      writePlainText(doc.getXmlFragment(startingPartName('values')), 'Being kind.')
      const update = Y.encodeStateAsUpdate(doc)
      const entries = [{ documentId, sessionId: who.sessionId, update, clients: [doc.clientID] }]
      return harness.store.run('appendUpdates', { entries })
    }

    it('SPO-2 there is one in a workspace, begun by its client alone', async () => {
      expect(await begin(pair.clinician)).toEqual(notFound)
      const documentId = await begun()
      expect(await begun()).toBe(documentId)
      expect(await listed(pair.client)).toMatchObject([
        { id: documentId, title: 'Starting point', access: 'write' },
      ])
      const stranger = await nextPair()
      expect(await begin(stranger.client)).toEqual(notFound)
      expect(await find(stranger.client)).toEqual(notFound)
    })

    it('SPO-3 while it is private it is to others as what does not exist', async () => {
      expect(await find(pair.clinician)).toEqual(notFound)
      const documentId = await begun()
      await write(pair.client, documentId)
      expect(await find(pair.clinician)).toEqual(notFound)
      expect(await enter(pair.clinician)).toEqual(notFound)
      expect(await listed(pair.clinician)).toEqual([])
      for (const command of ['shareReflection', 'unshareReflection', 'deleteDraft'] as const) {
        expect(await harness.store.run(command, own(pair.clinician, documentId))).toEqual(notFound)
      }
      const unseen = { ...asked(pair.client), before: undefined }
      const lines = valueOf(await harness.store.ask('accessLines', unseen))
      expect(lines.map(({ what }) => what)).toEqual(['listed'])
    })

    it('SPO-4 shared, it is read with the line first and written by nobody else; stopped, it is gone with its versions', async () => {
      const documentId = await begun()
      await write(pair.client, documentId)
      const version = valueOf(
        await harness.store.ask('buildVersion', {
          target: { of: 'document', id: documentId },
          purpose: { kind: 'shared', sessionId: pair.client.sessionId },
        }),
      )
      const shared = { ...own(pair.client, documentId), version }
      valueOf(await harness.store.run('shareReflection', shared))
      expect(valueOf(await enter(pair.clinician))).toMatchObject({ documentId, access: 'read' })
      expect(await listed(pair.clinician)).toMatchObject([{ id: documentId, access: 'read' }])
      const written = await write(pair.clinician, documentId)
      expect(written).toMatchObject({ outcomes: [{ kind: 'refused', reason: 'read-only' }] })
      const reads = valueOf(await harness.store.ask('documentReads', own(pair.client, documentId)))
      expect(reads).toMatchObject([{ accountId: pair.clinician.accountId }])
      const page = { of: 'starting-point', isShared: true }
      expect(
        valueOf(await harness.store.ask('findVersionedDocument', own(pair.clinician, documentId))),
      ).toMatchObject({ page, access: 'read' })
      const versions = { ...own(pair.clinician, documentId), before: undefined, limit: 5 }
      expect(valueOf(await harness.store.ask('listVersions', versions)).versions).toMatchObject([
        { kind: 'shared' },
      ])
      valueOf(await harness.store.run('unshareReflection', own(pair.client, documentId)))
      expect(await enter(pair.clinician)).toEqual(notFound)
      expect(await harness.store.ask('listVersions', versions)).toEqual(notFound)
    })

    it('SPO-4 that it is shared is told on Today until it is read', async () => {
      const documentId = await begun()
      const unread = async () => {
        const { sessionId } = pair.clinician
        const { shared } = valueOf(await harness.store.run('listWaiting', { sessionId }))
        return shared.filter(({ workspaceId }) => workspaceId === pair.workspaceId)
      }
      expect(await unread()).toEqual([])
      valueOf(await share(documentId))
      expect(await unread()).toMatchObject([{ id: undefined, prompt: undefined }])
      valueOf(await enter(pair.clinician))
      expect(await unread()).toEqual([])
    })

    it('SPO-5 a private one is cleared, and another begun; a shared one is not cleared', async () => {
      const documentId = await begun()
      valueOf(await share(documentId))
      expect(await harness.store.run('deleteDraft', own(pair.client, documentId))).toEqual({
        ok: false,
        failure: { kind: 'read-only' },
      })
      valueOf(await harness.store.run('unshareReflection', own(pair.client, documentId)))
      valueOf(await harness.store.run('deleteDraft', own(pair.client, documentId)))
      expect(await enter(pair.client)).toEqual(notFound)
      const next = await begun()
      expect(next).not.toBe(documentId)
      expect(await listed(pair.client)).toMatchObject([{ id: next }])
    })

    it('SPO-5 begun and cleared again and again, it stops at the day’s share', async () => {
      for (let left = workspaceLimits.startingPoints.aDay; left > 0; left--) {
        const documentId = await begun()
        valueOf(await harness.store.run('deleteDraft', own(pair.client, documentId)))
      }
      expect(await begin(pair.client)).toEqual({ ok: false, failure: { kind: 'day-full' } })
    })
  })
}
