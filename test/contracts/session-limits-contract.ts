import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '#lib/base/ids.ts'
import type { StoreHarness } from './store-contract.ts'
import { addClient, makePair, signIn, valueOf, type Pair } from './store-world.ts'

const minuteMs = 60_000

/** When sessions end, as their rows tell it: the same on every adapter of the store. */
export function describeSessionLimits(name: string, open: () => Promise<StoreHarness>): void {
  describe(`limits of sessions: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair

    beforeAll(async () => {
      harness = await open()
      pair = await makePair(harness.store)
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      // Each begins with people who have just signed in.
      const { store } = harness
      const clinician = await signIn(store, pair.clinician.accountId, 'hash-1', 'Sam')
      pair = { clinician, ...(await addClient(store, clinician, 'Sam')) }
    })

    const pass = (ms: number) => {
      harness.clock.time += ms
    }
    const staying = (sessionId: SessionId) => harness.store.ask('findStaying', { sessionId })
    const input = (sessionId: SessionId, agoMs = 0) => harness.store.run('noteInput', { sessionId, agoMs })
    const lookAfter = (connected: readonly SessionId[], inSessionPage: readonly SessionId[] = []) =>
      harness.store.ask('lookAfterSessions', { connected, inSessionPage })

    it('ID-31 a session is nobody’s from the limit on, for every question and every write', async () => {
      const { client, workspaceId, boardId } = pair
      const { sessionId } = client
      pass(30 * minuteMs - 1)
      expect(await staying(sessionId)).toEqual({
        accountId: client.accountId,
        drafts: 'open',
        endsInMs: 1,
        by: 'idle',
        idleMs: 30 * minuteMs,
      })
      expect(valueOf(await harness.store.ask('findWorkspace', { sessionId, workspaceId })).id).toBe(
        workspaceId,
      )
      pass(1)
      expect(await staying(sessionId)).toBeUndefined()
      expect(await harness.store.ask('findSession', { sessionId })).toBeUndefined()
      expect(await harness.store.ask('findAccounts', { sessionIds: [sessionId] })).toEqual([undefined])
      expect(await harness.store.ask('findWorkspace', { sessionId, workspaceId })).toMatchObject({
        failure: { kind: 'not-signed-in' },
      })
      const entry = { documentId: boardId, sessionId, update: Uint8Array.of(1), clients: [] }
      const { outcomes } = await harness.store.run('appendUpdates', { entries: [entry] })
      expect(outcomes).toEqual([{ kind: 'refused', reason: 'sign-in-again' }])
      expect(await input(sessionId)).toBeUndefined()
    })

    it('ID-31 asking is no input', async () => {
      const { sessionId } = pair.clinician
      expect(await staying(sessionId)).toBeDefined()
      await input(sessionId)
      for (let minute = 1; minute < 15; minute++) {
        pass(minuteMs)
        await harness.store.ask('findSession', { sessionId })
        await harness.store.run('enterDocuments', {
          asked: [{ sessionId, documentId: pair.boardId }],
          what: 'opened',
        })
        expect((await staying(sessionId))?.endsInMs).toBe((15 - minute) * minuteMs)
      }
    })

    it('ID-32 told input puts the end off from when it happened, and never brings it nearer', async () => {
      const { sessionId } = pair.client
      pass(10 * minuteMs)
      expect((await input(sessionId, 4 * minuteMs))?.endsInMs).toBe(26 * minuteMs)
      expect((await input(sessionId, 9 * minuteMs))?.endsInMs).toBe(26 * minuteMs)
      expect((await input(sessionId))?.endsInMs).toBe(30 * minuteMs)
      pass(10_000)
      expect((await input(sessionId))?.endsInMs).toBe(30 * minuteMs - 10_000)
      pass(5_000)
      expect((await input(sessionId))?.endsInMs).toBe(30 * minuteMs)
    })

    it('ID-32 whoever writes is there, also when no page tells of it', async () => {
      const { client, boardId } = pair
      const { sessionId } = client
      const write = () => {
        const entry = { documentId: boardId, sessionId, update: Uint8Array.of(1), clients: [] }
        return harness.store.run('appendUpdates', { entries: [entry, entry] })
      }
      for (let round = 0; round < 3; round++) {
        pass(29 * minuteMs)
        await write()
        expect((await staying(sessionId))?.endsInMs).toBe(30 * minuteMs)
      }
      pass(14_000)
      await write()
      expect((await staying(sessionId))?.endsInMs).toBe(30 * minuteMs - 14_000)
    })

    it('ID-33 being in a session page holds a session that would end, and no other', async () => {
      const { client, clinician } = pair
      const both = [client.sessionId, clinician.sessionId]
      await input(clinician.sessionId)
      pass(12 * minuteMs)
      await input(client.sessionId)
      const { over, toHold, nextEndInMs } = await lookAfter(both, both)
      expect(over.filter((id) => both.includes(id))).toEqual([])
      expect(toHold).toEqual([clinician.sessionId])
      expect(nextEndInMs).toBeLessThanOrEqual(3 * minuteMs)
      await harness.store.run('holdSessions', { sessionIds: both })
      expect((await staying(clinician.sessionId))?.endsInMs).toBe(5 * minuteMs)
      expect((await staying(client.sessionId))?.endsInMs).toBe(30 * minuteMs)
      expect((await lookAfter(both, both)).toHold).toEqual([])
    })

    it('ID-34 a row that reached a limit ends, and stays so whatever the clock says later', async () => {
      const { client, clinician } = pair
      await input(clinician.sessionId)
      pass(15 * minuteMs)
      const { over } = await lookAfter([client.sessionId])
      expect(over).toContain(clinician.sessionId)
      expect(over).not.toContain(client.sessionId)
      expect(await harness.store.run('endOverSessions', undefined)).toContain(clinician.sessionId)
      pass(-10 * minuteMs)
      expect(await staying(clinician.sessionId)).toBeUndefined()
      expect(await staying(client.sessionId)).toBeDefined()
      expect(await harness.store.run('endOverSessions', undefined)).toEqual([])
      // Whoever is connected all the same is told of, and nobody else.
      expect((await lookAfter([client.sessionId])).over).toEqual([])
      expect((await lookAfter([clinician.sessionId])).over).toEqual([clinician.sessionId])
    })
  })
}
