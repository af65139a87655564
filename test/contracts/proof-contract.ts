import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '#lib/base/ids.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, passAwake, signIn, valueOf, type Pair } from './store-world.ts'

const minuteMs = 60_000

/** Showing who one is before the ways in to an account change: the same on every adapter of the store. */
export function describeProofs(name: string, open: () => Promise<StoreHarness>): void {
  describe(`proofs: ${name}`, () => {
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

    const needed = { ok: false, failure: { kind: 'proof-needed' } }
    const newId = () => randomBytes(8).toString('hex')
    const addPasskey = (sessionId: SessionId, credentialId = newId()) =>
      harness.store.run('addPasskey', {
        sessionId,
        credentialId,
        publicKey: new Uint8Array([1]),
        counter: 0,
        device: 'Firefox on Linux',
      })
    const removePasskey = (sessionId: SessionId, credentialId: string) =>
      harness.store.run('removePasskey', { sessionId, credentialId })
    const enter = async (credentialId: string) => {
      const device = 'Firefox on Linux'
      const started = await harness.store.run('startPasskeySession', { credentialId, counter: 0, device })
      return valueOf(started).sessionId
    }
    const pass = (ms: number) => passAwake(harness, [pair.clinician, pair.client], ms)
    const check = (sessionId: SessionId) => harness.store.ask('checkProof', { sessionId })
    const prove = async (sessionId: SessionId, passwordHash: string) =>
      valueOf(await harness.store.run('noteProof', { sessionId, by: { passwordHash } }))
    const proveByPasskey = async (sessionId: SessionId, credentialId: string) =>
      valueOf(await harness.store.run('noteProof', { sessionId, by: { credentialId, counter: 0 } }))
    const changeEach = async (sessionId: SessionId, credentialId: string) => [
      await addPasskey(sessionId),
      await removePasskey(sessionId, credentialId),
      await harness.store.run('replaceRecoveryCard', { sessionId, recoveryHash: 'hash-4' }),
      await harness.store.run('beginOwnMail', {
        sessionId,
        tokenHash: newId(),
        address: { key: 'sam@mail.example', text: 'sam@mail.example' },
      }),
      await harness.store.run('removeOwnMail', { sessionId }),
    ]

    it('ID-83 a way in is made or removed within ten minutes of having signed in, and after that of a proof', async () => {
      const { sessionId } = pair.client
      const id = newId()
      valueOf(await addPasskey(sessionId, id))
      await pass(10 * minuteMs - 1)
      valueOf(await check(sessionId))
      await pass(1)
      expect(await check(sessionId)).toEqual(needed)
      for (const refused of await changeEach(sessionId, id)) expect(refused).toEqual(needed)
      expect(valueOf(await harness.store.ask('listPasskeys', { sessionId }))).toMatchObject([{ id }])
      expect(await prove(sessionId, 'hash-2')).toBe(true)
      for (const done of await changeEach(sessionId, id)) expect(done).toMatchObject({ ok: true })
    })

    it('ID-83 a clock that was set back asks again', async () => {
      harness.clock.time -= 1
      expect(await check(pair.client.sessionId)).toEqual(needed)
      harness.clock.time += 1
      valueOf(await check(pair.client.sessionId))
    })

    it('ID-84 a proof holds in its own session alone, and a changed password is one', async () => {
      const { sessionId, accountId } = pair.client
      const other = await signIn(harness.store, accountId, 'hash-2', 'Sam')
      await pass(10 * minuteMs)
      expect(await prove(sessionId, 'hash-2')).toBe(true)
      valueOf(await check(sessionId))
      expect(await check(other.sessionId)).toEqual(needed)
      const secrets = { sessionId: other.sessionId, currentHash: 'hash-2', nextHash: 'hash-5' }
      valueOf(await harness.store.run('changePassword', secrets))
      valueOf(await check(other.sessionId))
      expect(await check(sessionId)).toMatchObject({ failure: { kind: 'not-signed-in' } })
    })

    it('ID-84 neither a password that is no longer the account’s nor somebody else’s passkey proves anything', async () => {
      const { client, clinician } = pair
      const [own, anothers] = [newId(), newId()]
      const ana = await signIn(harness.store, clinician.accountId, 'hash-1', 'Ana')
      valueOf(await addPasskey(client.sessionId, own))
      valueOf(await addPasskey(ana.sessionId, anothers))
      await pass(10 * minuteMs)
      expect(await prove(client.sessionId, 'hash-9')).toBe(false)
      expect(await proveByPasskey(client.sessionId, anothers)).toBe(false)
      expect(await proveByPasskey(client.sessionId, newId())).toBe(false)
      expect(await check(client.sessionId)).toEqual(needed)
      expect(await proveByPasskey(client.sessionId, own)).toBe(true)
      valueOf(await check(client.sessionId))
    })

    it('ID-85 removing a passkey ends the sessions that it began, but for the one it is done in', async () => {
      const [one, two] = [newId(), newId()]
      valueOf(await addPasskey(pair.client.sessionId, one))
      valueOf(await addPasskey(pair.client.sessionId, two))
      const [here, phone, laptop] = [await enter(one), await enter(one), await enter(two)]
      expect(valueOf(await removePasskey(here, one))).toEqual([phone])
      const lives = async (sessionId: SessionId) =>
        (await harness.store.ask('findSession', { sessionId })) !== undefined
      expect(await Promise.all([here, laptop, pair.client.sessionId].map(lives))).toEqual([true, true, true])
      expect(await lives(phone)).toBe(false)
    })
  })
}
