import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId } from '#lib/base/ids.ts'
import { partName } from '#lib/plan/plan-parts.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { startByBoth } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

/** The plan of a workspace and what is told of its progress, on every adapter of the store. */
export function describePlans(name: string, open: () => Promise<StoreHarness>): void {
  describe(`plan and progress: ${name}`, () => {
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

    const enterPlan = (who: Someone) =>
      harness.store.run('enterDocument', {
        sessionId: who.sessionId,
        target: { of: 'plan', workspaceId: pair.workspaceId },
        what: 'read',
      })
    const linesOf = async () => {
      const asked = { sessionId: pair.client.sessionId, workspaceId: pair.workspaceId, before: undefined }
      return valueOf(await harness.store.ask('accessLines', asked)).map(({ what, document }) => [
        what,
        document?.kind,
      ])
    }

    it('PL-1 a workspace begins with one plan, which both may write and find in their lists', async () => {
      const { workspaceId } = pair
      const found = await Promise.all(
        [pair.client, pair.clinician].map(async ({ sessionId }) => {
          const listed = valueOf(await harness.store.run('listDocuments', { sessionId, workspaceId }))
          return listed.filter(({ kind }) => kind === 'plan')
        }),
      )
      expect(found).toMatchObject([
        [{ title: 'Plan', access: 'write' }],
        [{ title: 'Plan', access: 'write' }],
      ])
      const { documentId } = valueOf(await enterPlan(pair.client))
      expect(documentId).toBe(found[0]?.[0]?.id)
      const stranger = await nextPair()
      expect(await enterPlan(stranger.client)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    })

    it('PL-1 another who reads the plan has their line first', async () => {
      valueOf(await enterPlan(pair.client))
      expect(await linesOf()).toEqual([])
      valueOf(await enterPlan(pair.clinician))
      expect(await linesOf()).toEqual([['read', 'plan']])
    })

    it('PL-4 a version of the plan is kept, has its page, and tells its parts', async () => {
      const { documentId } = valueOf(await enterPlan(pair.client))
      const { sessionId } = pair.client
      const doc = new Y.Doc()
      writePlainText(doc.getXmlFragment(partName('early-signs')), 'I stop answering the phone.')
      const update = Y.encodeStateAsUpdate(doc)
      const entries = [{ documentId, sessionId, update, clients: [doc.clientID] }]
      await harness.store.run('appendUpdates', { entries })
      const versionId = await keep(pair.client, documentId, 'A first plan')
      const page = valueOf(await harness.store.ask('findVersionedDocument', { sessionId, documentId }))
      expect(page).toMatchObject({ kind: 'plan', page: { of: 'plan' }, access: 'write' })
      const asked = { sessionId, documentId, versionId, against: 'now', goalId: undefined } as const
      const read = valueOf(await harness.store.ask('readVersion', asked))
      expect(read.difference).toEqual({ of: 'plan', parts: [] })
      expect(read.content).toMatchObject({
        of: 'plan',
        plan: { parts: expect.arrayContaining([{ part: 'early-signs', text: expect.anything() }]) },
      })
    })

    const keep = async ({ sessionId }: Someone, documentId: Pair['boardId'], called: string) => {
      const version = valueOf(
        await harness.store.ask('buildVersion', {
          target: { of: 'document', id: documentId },
          purpose: { kind: 'named', sessionId },
        }),
      )
      const by = { sessionId, name: called, reason: '' }
      return valueOf(await harness.store.run('keepVersion', { documentId, version, by })).versionId
    }

    it('PL-5 progress tells moves, session pages and named versions of what both write, newest first', async () => {
      const { workspaceId, clinician, client, boardId } = pair
      const asked = { sessionId: client.sessionId, workspaceId }
      const goalId = ensureGoalId('bus')
      harness.clock.time += 60_000
      const first = harness.clock.time
      await startByBoth(harness.store, pair, goalId)
      harness.clock.time += 60_000
      const second = harness.clock.time
      valueOf(await harness.store.run('moveGoal', { ...asked, goalId, column: 'completed' }))
      const titlePattern = 'Session {number}'
      const page = valueOf(await harness.store.run('createSessionPage', { ...asked, titlePattern }))
      const draft = valueOf(
        await harness.store.run('createReflection', { ...asked, title: 'Mine', prompt: undefined }),
      )
      for (const documentId of [page.documentId, draft.documentId]) {
        const doc = new Y.Doc()
        writePlainText(doc.getXmlFragment('body'), 'Words.')
        const update = Y.encodeStateAsUpdate(doc)
        const entries = [{ documentId, sessionId: client.sessionId, update, clients: [doc.clientID] }]
        await harness.store.run('appendUpdates', { entries })
      }
      const kept = await keep(client, page.documentId, 'After session 1')
      await keep(client, draft.documentId, 'Only mine')
      const progressOf = async ({ sessionId }: Someone, before?: number) =>
        valueOf(await harness.store.run('listProgress', { sessionId, workspaceId, before }))
      const whole = {
        boardId,
        moves: [
          {
            goalId,
            from: 'active',
            to: 'completed',
            by: { accountId: client.accountId },
            byBoth: false,
            at: second,
          },
          {
            goalId,
            from: 'proposed',
            to: 'active',
            by: { accountId: clinician.accountId },
            byBoth: true,
            at: first,
          },
        ],
        sessions: [{ id: page.id }],
        versions: [{ id: kept, documentId: page.documentId, name: 'After session 1' }],
      }
      expect(await progressOf(client)).toMatchObject(whole)
      // A private page is told to nobody, not even here.
      expect((await progressOf(client)).versions).toHaveLength(1)
      expect(await linesOf()).toEqual([])
      expect(await progressOf(clinician)).toMatchObject(whole)
      expect(await linesOf()).toEqual([
        ['listed', undefined],
        ['read', 'board'],
      ])
      expect(await progressOf(client, second)).toMatchObject({
        moves: [{ at: first }],
        sessions: [],
        versions: [],
      })
      const stranger = await nextPair()
      expect(
        await harness.store.run('listProgress', {
          sessionId: stranger.client.sessionId,
          workspaceId,
          before: undefined,
        }),
      ).toEqual({ ok: false, failure: { kind: 'not-found' } })
    })
  })
}
