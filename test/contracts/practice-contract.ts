import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoreHarness } from './store-contract.ts'
import { makePair, signIn, valueOf, type Pair } from './store-world.ts'

/** Looking after a practice, on every adapter of the store. */
export function describePractices(name: string, open: () => Promise<StoreHarness>): void {
  describe(`practice: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair

    beforeAll(async () => {
      harness = await open()
      pair = await makePair(harness.store, 'Noor')
    })
    afterAll(() => harness.dispose())

    const refused = { ok: false, failure: { kind: 'not-found' } }
    const newTokenHash = () => createHash('sha256').update(randomBytes(32)).digest('hex')
    const find = async () => valueOf(await harness.store.ask('findPractice', pair.clinician))
    const invite = (signInName: string, tokenHash = newTokenHash()) =>
      harness.store.run('inviteColleague', {
        sessionId: pair.clinician.sessionId,
        name: 'Idris Okafor',
        signInName,
        roles: ['clinician'],
        passwordHash: 'no password leads here',
        tokenHash,
      })

    it('PR-1 the practice is found by whoever looks after it, with everybody who works there, and by nobody else', async () => {
      expect(await find()).toMatchObject({
        name: 'Noor practice',
        colleagues: [{ name: 'Noor clinician', roles: ['clinician', 'admin'], isMe: true, link: undefined }],
        help: undefined,
      })
      expect(await harness.store.ask('findPractice', pair.client)).toEqual(refused)
    })

    it('PR-2 a colleague is added by name and part, begins by their one link, and is then out of its reach', async () => {
      harness.clock.time += 60_000
      const tokenHash = newTokenHash()
      const { accountId, expiresAt } = valueOf(await invite('idris@example.test', tokenHash))
      expect(await invite('idris@example.test')).toEqual({ ok: false, failure: { kind: 'name-taken' } })
      expect((await find()).colleagues).toMatchObject([
        {},
        { accountId, name: 'Idris Okafor', roles: ['clinician'], link: { state: 'waiting', expiresAt } },
      ])
      const opened = { purpose: 'begin-as-colleague', practiceName: 'Noor practice', name: 'Idris Okafor' }
      expect(valueOf(await harness.store.ask('openInvitation', { tokenHash }))).toMatchObject(opened)

      const renewed = newTokenHash()
      const renew = (sessionId: Pair['client']['sessionId']) =>
        harness.store.run('renewColleagueLink', { sessionId, accountId, tokenHash: renewed })
      expect(await renew(pair.client.sessionId)).toEqual(refused)
      valueOf(await renew(pair.clinician.sessionId))
      expect((await harness.store.ask('openInvitation', { tokenHash })).ok).toBe(false)

      const passwordHash = 'hash-4'
      const begin = () => harness.store.run('getBackIn', { tokenHash: renewed, passwordHash })
      expect(valueOf(await begin())).toEqual({ accountId, signInName: 'idris@example.test' })
      expect((await begin()).ok).toBe(false)
      expect((await find()).colleagues[1]?.link).toBeUndefined()
      // Their account is theirs from now on: the practice makes no other link to it.
      expect(await renew(pair.clinician.sessionId)).toEqual(refused)
      const idris = await signIn(harness.store, accountId, passwordHash, 'Idris')
      expect(await harness.store.ask('findSession', idris)).toMatchObject({
        roles: ['clinician'],
        drafts: 'open',
      })
    })

    it('PR-2 no link leads to an account that never had one, or to somebody who does not work here', async () => {
      for (const { accountId } of [pair.clinician, pair.client]) {
        const { sessionId } = pair.clinician
        const asked = { sessionId, accountId, tokenHash: newTokenHash() }
        expect(await harness.store.run('renewColleagueLink', asked)).toEqual(refused)
      }
    })

    it('PR-3 whom to turn to is kept with who checked it and when, the last one holds, and anybody may read it', async () => {
      const check = (who: Pair['client'], reach: string) =>
        harness.store.run('checkHelpContacts', {
          sessionId: who.sessionId,
          contacts: [{ name: 'Night line', reach, hours: 'day and night' }],
        })
      expect(await harness.store.ask('findHelpContacts', undefined)).toBeUndefined()
      expect(await check(pair.client, '1')).toEqual(refused)
      valueOf(await check(pair.clinician, '01632 960001'))
      harness.clock.time += 60_000
      valueOf(await check(pair.clinician, '01632 960002'))
      const checkedAt = harness.clock.time
      const contacts = [{ name: 'Night line', reach: '01632 960002', hours: 'day and night' }]
      expect(await harness.store.ask('findHelpContacts', undefined)).toEqual({ contacts, checkedAt })
      expect((await find()).help).toEqual({ contacts, checkedAt, checkedBy: 'Noor clinician' })
    })
  })
}
