import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '#lib/base/ids.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, signIn, valueOf, type Pair, type Someone } from './store-world.ts'

/** Passkeys: the same on every adapter of the store. */
export function describePasskeys(name: string, open: () => Promise<StoreHarness>): void {
  describe(`passkeys: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair
    let made = 0

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
    })

    const publicKey = new Uint8Array([1, 2, 3])
    const add = (sessionId: SessionId, credentialId: string, counter = 0) =>
      harness.store.run('addPasskey', {
        sessionId,
        credentialId,
        publicKey,
        counter,
        device: 'Firefox on Linux',
      })
    const newId = () => `credential-${made++}`
    const enter = (credentialId: string, counter = 0) =>
      harness.store.run('startPasskeySession', { credentialId, counter, device: 'Firefox on Linux' })
    const list = async ({ sessionId }: Someone) =>
      valueOf(await harness.store.ask('listPasskeys', { sessionId })).map(({ id }) => id)

    /** A session of the client's from a link of the practice. */
    async function sealed(): Promise<Someone> {
      const tokenHash = createHash('sha256').update(newId()).digest('hex')
      const { store } = harness
      const { sessionId } = pair.clinician
      valueOf(await store.run('helpBackIn', { sessionId, workspaceId: pair.workspaceId, tokenHash }))
      valueOf(await store.run('getBackIn', { tokenHash, passwordHash: 'hash-9' }))
      return signIn(store, pair.client.accountId, 'hash-9', 'Sam')
    }

    it('ID-50 a passkey signs its owner in, drafts open, also after a link of the practice set the password', async () => {
      const id = newId()
      valueOf(await add(pair.client.sessionId, id))
      expect(await harness.store.ask('findPasskey', { credentialId: id })).toEqual({ publicKey, counter: 0 })
      await sealed()
      const entered = valueOf(await enter(id))
      expect(entered.accountId).toBe(pair.client.accountId)
      const session = await harness.store.ask('findSession', { sessionId: entered.sessionId })
      expect(session).toMatchObject({ accountId: pair.client.accountId, drafts: 'open' })
      valueOf(await harness.store.run('removePasskey', { sessionId: entered.sessionId, credentialId: id }))
      expect(await enter(id)).toMatchObject({ ok: false, failure: { kind: 'passkey-not-known' } })
    })

    it('ID-51 a session whose drafts are sealed makes no passkey and removes none', async () => {
      const id = newId()
      valueOf(await add(pair.client.sessionId, id))
      const { sessionId } = await sealed()
      expect(await add(sessionId, newId())).toMatchObject({ failure: { kind: 'drafts-sealed' } })
      const removed = await harness.store.run('removePasskey', { sessionId, credentialId: id })
      expect(removed).toMatchObject({ failure: { kind: 'drafts-sealed' } })
      expect(await list(pair.client)).toEqual([id])
    })

    it('ID-53 passkeys are their owner’s alone, and one that is somebody’s is not kept twice', async () => {
      const id = newId()
      valueOf(await add(pair.client.sessionId, id))
      expect(await add(pair.clinician.sessionId, id)).toMatchObject({
        failure: { kind: 'passkey-not-taken' },
      })
      expect(await list(pair.clinician)).toEqual([])
      const { sessionId } = pair.clinician
      const removed = await harness.store.run('removePasskey', { sessionId, credentialId: id })
      expect(removed).toMatchObject({ failure: { kind: 'not-found' } })
      expect(await list(pair.client)).toEqual([id])
    })

    it('ID-53 an account has at most 20', async () => {
      for (let index = 0; index < 20; index++) valueOf(await add(pair.client.sessionId, newId()))
      const failure = { kind: 'passkey-not-taken' }
      expect(await add(pair.client.sessionId, newId())).toMatchObject({ failure })
    })

    it('ID-54 a signature whose count has not grown signs nobody in, unless the device keeps none', async () => {
      const [counting, silent] = [newId(), newId()]
      valueOf(await add(pair.client.sessionId, counting, 4))
      valueOf(await add(pair.client.sessionId, silent))
      expect(await enter(counting, 4)).toMatchObject({ failure: { kind: 'passkey-not-known' } })
      valueOf(await enter(counting, 5))
      expect(await enter(counting, 5)).toMatchObject({ failure: { kind: 'passkey-not-known' } })
      // One that has counted and counts no more is another device's.
      expect(await enter(counting, 0)).toMatchObject({ failure: { kind: 'passkey-not-known' } })
      valueOf(await enter(silent))
      valueOf(await enter(silent))
    })
  })
}
