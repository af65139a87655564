import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, passAwake, signIn, valueOf, type Pair, type Someone } from './store-world.ts'

const halfAnHourMs = 30 * 60_000

/** A person's own e-mail address and the links sent to it: the same on every adapter of the store. */
export function describeOwnMail(name: string, open: () => Promise<StoreHarness>): void {
  describe(`own e-mail: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair
    let key: string

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
      key = `sam-${randomBytes(4).toString('hex')}@mail.example`
    })

    const notValid = { ok: false, failure: { kind: 'link-not-valid' } }
    const sealed = { ok: false, failure: { kind: 'drafts-sealed' } }
    const newHash = () => createHash('sha256').update(randomBytes(32)).digest('hex')
    const begin = async ({ sessionId }: Someone, tokenHash: string, text = key) =>
      harness.store.run('beginOwnMail', { sessionId, tokenHash, address: { key: text, text } })
    const confirm = ({ sessionId }: Someone, tokenHash: string) =>
      harness.store.run('confirmOwnMail', { sessionId, tokenHash })
    const find = async ({ sessionId }: Someone) =>
      valueOf(await harness.store.ask('findOwnMail', { sessionId }))
    const remove = ({ sessionId }: Someone) => harness.store.run('removeOwnMail', { sessionId })
    const ask = (tokenHash: string, addressKey = key) =>
      harness.store.run('makeBackInLinks', { addressKey, tokenHashes: [tokenHash, newHash(), newHash()] })
    const getIn = (tokenHash: string) =>
      harness.store.run('getBackInByMail', { tokenHash, passwordHash: 'hash-9' })

    async function keep(who: Someone): Promise<void> {
      const tokenHash = newHash()
      valueOf(await begin(who, tokenHash))
      valueOf(await confirm(who, tokenHash))
    }
    async function asked(): Promise<string> {
      const tokenHash = newHash()
      expect(await ask(tokenHash)).toMatchObject([{ place: 0, address: key }])
      return tokenHash
    }
    const cameBack = async (): Promise<Someone> => {
      valueOf(await getIn(await asked()))
      return signIn(harness.store, pair.client.accountId, 'hash-9', 'Sam')
    }

    it('ID-60 an address is used only once its link was opened in a session of the same account', async () => {
      const tokenHash = newHash()
      valueOf(await begin(pair.client, tokenHash))
      expect(await harness.store.ask('openMailLink', { tokenHash })).toBe('confirm')
      expect(await find(pair.client)).toMatchObject({
        kept: undefined,
        waiting: { address: key, isLive: true },
      })
      expect(await ask(newHash())).toEqual([])
      expect(await confirm(pair.clinician, tokenHash)).toEqual(notValid)
      valueOf(await confirm(pair.client, tokenHash))
      expect(await confirm(pair.client, tokenHash)).toEqual(notValid)
      expect(await find(pair.client)).toMatchObject({ kept: { address: key }, waiting: undefined })
      expect(await find(pair.clinician)).toMatchObject({ kept: undefined, waiting: undefined })
      await asked()
    })

    it('ID-60 the earlier address stays in use until the new one is confirmed', async () => {
      await keep(pair.client)
      const [tokenHash, next] = [newHash(), `new-${key}`]
      valueOf(await begin(pair.client, tokenHash, next))
      const waiting = await asked()
      valueOf(await confirm(pair.client, tokenHash))
      expect(await find(pair.client)).toMatchObject({ kept: { address: next } })
      expect(await ask(newHash())).toEqual([])
      expect(await getIn(waiting)).toEqual(notValid)
    })

    it('ID-61 taking an address away takes one that waits too, with every link on its way', async () => {
      await keep(pair.client)
      const [meant, back] = [newHash(), await asked()]
      valueOf(await begin(pair.client, meant))
      valueOf(await remove(pair.client))
      expect(await find(pair.client)).toMatchObject({ kept: undefined, waiting: undefined })
      expect(await confirm(pair.client, meant)).toEqual(notValid)
      expect(await getIn(back)).toEqual(notValid)
      expect(await ask(newHash())).toEqual([])
    })

    it('ID-62 a session whose drafts are sealed is told no address, and adds, confirms and removes none', async () => {
      const meant = newHash()
      await keep(pair.client)
      valueOf(await begin(pair.client, meant))
      const back = await cameBack()
      const told = { drafts: 'sealed', kept: undefined, waiting: undefined }
      expect(await find(back)).toMatchObject(told)
      expect(await begin(back, newHash())).toEqual(sealed)
      expect(await confirm(back, meant)).toEqual(sealed)
      expect(await remove(back)).toEqual(sealed)
      expect(await find(pair.client)).toMatchObject({ kept: { address: key } })
    })

    it('ID-63 a link by e-mail sets a new password once, seals drafts, and leaves signed-in devices as they are', async () => {
      await keep(pair.client)
      const tokenHash = await asked()
      expect(await harness.store.ask('openMailLink', { tokenHash })).toBe('get-back-in')
      const tries = await Promise.all(Array.from({ length: 20 }, () => getIn(tokenHash)))
      expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
      const back = await signIn(harness.store, pair.client.accountId, 'hash-9', 'Sam')
      expect(await harness.store.ask('findSession', back)).toMatchObject({ drafts: 'sealed' })
      expect(await harness.store.ask('findSession', pair.client)).toMatchObject({ drafts: 'open' })
    })

    it('ID-63 drafts are sealed for whoever has a card or a passkey to open them, and for nobody else', async () => {
      await keep(pair.clinician)
      const { accountId, sessionId } = pair.clinician
      valueOf(await getIn(await asked()))
      const bare = await signIn(harness.store, accountId, 'hash-9', 'Ana')
      expect(await harness.store.ask('findSession', bare)).toMatchObject({ drafts: 'open' })
      valueOf(await harness.store.run('replaceRecoveryCard', { sessionId, recoveryHash: 'hash-3' }))
      valueOf(await getIn(await asked()))
      const carded = await signIn(harness.store, accountId, 'hash-9', 'Ana')
      expect(await harness.store.ask('findSession', carded)).toMatchObject({ drafts: 'sealed' })
      valueOf(await remove(pair.clinician))
    })

    it('ID-64 a link works for half an hour; a newer one, a practice’s link, the card or a new password ends it', async () => {
      const { store, clock } = harness
      await keep(pair.client)
      const first = await asked()
      const second = await asked()
      expect(await getIn(first)).toEqual(notValid)
      await passAwake(harness, [pair.clinician, pair.client], halfAnHourMs - 1)
      expect(await store.ask('openMailLink', { tokenHash: second })).toBe('get-back-in')
      clock.time += 1
      expect(await store.ask('openMailLink', { tokenHash: second })).toBeUndefined()
      expect(await getIn(second)).toEqual(notValid)

      const [third, help] = [await asked(), newHash()]
      const { workspaceId, clinician } = pair
      valueOf(await store.run('helpBackIn', { ...clinician, workspaceId, tokenHash: help }))
      valueOf(await store.run('getBackIn', { tokenHash: help, passwordHash: 'hash-4' }))
      expect(await getIn(third)).toEqual(notValid)

      const [fourth, accountId] = [await asked(), pair.client.accountId]
      const card = { accountId, shownHash: 'hash-3', passwordHash: 'hash-5', nextRecoveryHash: 'hash-6' }
      valueOf(await store.run('recoverWithCard', card))
      expect(await getIn(fourth)).toEqual(notValid)

      const fifth = await asked()
      const { sessionId } = await signIn(store, accountId, 'hash-5', 'Sam')
      const change = { sessionId, currentHash: 'hash-5', nextHash: 'hash-7' }
      valueOf(await store.run('changePassword', change))
      expect(await getIn(fifth)).toEqual(notValid)
    })

    it('ID-64 a link by e-mail that was used ends the links of the practice that wait for the same account', async () => {
      const { store } = harness
      const { workspaceId, clinician } = pair
      await keep(pair.client)
      const help = newHash()
      valueOf(await store.run('helpBackIn', { ...clinician, workspaceId, tokenHash: help }))
      valueOf(await getIn(await asked()))
      expect(await store.run('getBackIn', { tokenHash: help, passwordHash: 'hash-4' })).toEqual(notValid)
    })

    it('ID-80 the card and a changed password end a link of the practice that waits for the same account', async () => {
      const { store } = harness
      const { workspaceId, clinician, client } = pair
      const waiting = async () => {
        const tokenHash = newHash()
        valueOf(await store.run('helpBackIn', { ...clinician, workspaceId, tokenHash }))
        return tokenHash
      }
      const first = await waiting()
      const card = {
        accountId: client.accountId,
        shownHash: 'hash-3',
        passwordHash: 'hash-5',
        nextRecoveryHash: 'hash-6',
      }
      valueOf(await store.run('recoverWithCard', card))
      expect(await store.run('getBackIn', { tokenHash: first, passwordHash: 'hash-4' })).toEqual(notValid)

      const second = await waiting()
      const { sessionId } = await signIn(store, client.accountId, 'hash-5', 'Sam')
      const change = { sessionId, currentHash: 'hash-5', nextHash: 'hash-7' }
      valueOf(await store.run('changePassword', change))
      expect(await store.run('getBackIn', { tokenHash: second, passwordHash: 'hash-4' })).toEqual(notValid)
    })

    it('ID-65 whoever owns the account is told when a link by e-mail let somebody in', async () => {
      await keep(pair.client)
      expect(await find(pair.client)).toMatchObject({ usedAt: undefined })
      const back = await cameBack()
      const usedAt = harness.clock.time
      expect(await find(pair.client)).toMatchObject({ usedAt })
      expect(await find(back)).toMatchObject({ usedAt })
    })

    it('ID-66 people who share a mailbox each get a link of their own, and neither learns of the other', async () => {
      const other = await nextPair()
      await keep(pair.client)
      await keep(other.client)
      const made = await ask(newHash())
      expect(made.map(({ place }) => place)).toEqual([0, 1])
    })

    it('ID-91 the accounts of an address are told, and a link is made for none but those that are named', async () => {
      const listed = () => harness.store.ask('listMailAccounts', { addressKey: key })
      expect(await listed()).toEqual([])
      const other = await nextPair()
      await keep(pair.client)
      await keep(other.client)
      const client = pair.client.accountId
      expect((await listed()).toSorted()).toEqual([client, other.client.accountId].toSorted())
      const tokenHashes = [newHash(), newHash(), newHash()]
      const only = [client]
      const made = await harness.store.run('makeBackInLinks', { addressKey: key, tokenHashes, only })
      expect(made).toMatchObject([{ address: key }])
      const live = await Promise.all(
        tokenHashes.map((tokenHash) => harness.store.ask('openMailLink', { tokenHash })),
      )
      expect(live.filter((purpose) => purpose === 'get-back-in')).toHaveLength(1)
      expect(await harness.store.run('makeBackInLinks', { addressKey: key, tokenHashes, only: [] })).toEqual(
        [],
      )
    })
  })
}
