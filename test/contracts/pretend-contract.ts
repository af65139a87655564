import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { suggestIn, wordsOf } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { addClient, makePair, newTokenHash, signIn, valueOf, type Pair, type Someone } from './store-world.ts'

const nobodys = 'no password leads here'
const gone = { ok: false, failure: { kind: 'not-found' } }

/** A client who is nobody, on every adapter of the store. */
export function describePretending(name: string, open: () => Promise<StoreHarness>): void {
  describe(`pretend clients: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair
    /** Somebody else who works for the practice. */
    let colleague: Someone

    beforeAll(async () => {
      harness = await open()
      pair = await makePair(harness.store, 'Sam')
      const { accountId } = valueOf(
        await harness.store.run('inviteColleague', {
          sessionId: pair.clinician.sessionId,
          name: 'Idris',
          signInName: 'idris@example.test',
          passwordHash: 'hash-9',
          roles: ['clinician'],
          tokenHash: newTokenHash(),
        }),
      )
      colleague = await signIn(harness.store, accountId, 'hash-9', 'Idris')
      // Lists are in the order in which people were invited.
      harness.clock.time += 1_000
    })
    afterAll(() => harness.dispose())

    const newHash = () => createHash('sha256').update(randomBytes(32)).digest('hex')
    const begin = ({ sessionId }: { readonly sessionId: SessionId }) =>
      harness.store.run('beginPretendClient', {
        sessionId,
        clientName: 'Robin Example',
        signInName: `pretend-${randomBytes(8).toString('hex')}`,
        passwordHash: nobodys,
      })
    const putAway = ({ sessionId }: { readonly sessionId: SessionId }, workspaceId: WorkspaceId) =>
      harness.store.run('putAwayPretendClient', { sessionId, workspaceId, passwordHash: nobodys })
    const helpBackIn = async (workspaceId: WorkspaceId) => {
      const tokenHash = newHash()
      const { sessionId } = pair.clinician
      return { tokenHash, made: await harness.store.run('helpBackIn', { sessionId, workspaceId, tokenHash }) }
    }

    it('PG-42 a clinician has one pretend client at a time: asked again, the same one; a colleague has their own', async () => {
      const first = valueOf(await begin(pair.clinician))
      expect(first.accountId).toBeDefined()
      const again = await Promise.all([begin(pair.clinician), begin(pair.clinician)])
      for (const one of again) {
        expect(valueOf(one)).toEqual({ workspaceId: first.workspaceId, accountId: undefined })
      }
      expect(valueOf(await begin(colleague)).workspaceId).not.toBe(first.workspaceId)
      expect(await begin(pair.client)).toEqual(gone)
      expect(await begin({ sessionId: pair.client.sessionId })).toEqual(gone)

      valueOf(await putAway(pair.clinician, first.workspaceId))
      const next = valueOf(await begin(pair.clinician))
      expect(next.workspaceId).not.toBe(first.workspaceId)
      expect(next.accountId).toBeDefined()
    })

    it('PG-43 lists, the workspace and a link to it say that nobody real is meant; real ones say that somebody is', async () => {
      const { workspaceId } = valueOf(await begin(pair.clinician))
      const { sessionId } = pair.clinician
      expect(valueOf(await harness.store.ask('listClients', { sessionId }))).toMatchObject([
        { workspaceId: pair.workspaceId, isPretend: false },
        { workspaceId, clientName: 'Robin Example', isPretend: true, joined: true, invitation: undefined },
      ])
      const whose = async (id: WorkspaceId) =>
        valueOf(await harness.store.ask('findWorkspace', { sessionId, workspaceId: id })).isPretend
      expect([await whose(pair.workspaceId), await whose(workspaceId)]).toEqual([false, true])
      const today = valueOf(await harness.store.ask('findToday', { sessionId }))
      expect(today.clients.map((one) => [one.name, one.isPretend])).toEqual([
        ['Robin Example', true],
        ['Sam client', false],
      ])
      for (const [id, isPretend] of [
        [pair.workspaceId, false],
        [workspaceId, true],
      ] as const) {
        const { tokenHash } = await helpBackIn(id)
        expect(valueOf(await harness.store.ask('openInvitation', { tokenHash }))).toMatchObject({ isPretend })
      }
    })

    it('PG-43 what a pretend client shares waits for nobody, what a real one shares does', async () => {
      const { store } = harness
      valueOf(await putAway(pair.clinician, valueOf(await begin(pair.clinician)).workspaceId))
      const { workspaceId, accountId } = valueOf(await begin(pair.clinician))
      if (accountId === undefined) throw new Error('there was one already')
      const robin = await signIn(store, accountId, nobodys, 'Robin')
      const share = async (who: Someone, where: WorkspaceId) => {
        const { sessionId } = who
        const asked = { sessionId, workspaceId: where, title: 'A page', prompt: undefined }
        const { id } = valueOf(await store.run('createReflection', asked))
        valueOf(await store.run('shareReflection', { sessionId, reflectionId: id }))
        return id
      }
      await share(robin, workspaceId)
      const real = await share(pair.client, pair.workspaceId)
      const { sessionId } = pair.clinician
      const deciding = (at: WorkspaceId) => ({ store, workspaceId: at })
      valueOf(await suggestIn(deciding(workspaceId), robin, 'start', wordsOf('bus', 'Take the bus.')))
      const words = wordsOf('walk', 'Walk to the shop.')
      const suggested = valueOf(await suggestIn(deciding(pair.workspaceId), pair.client, 'start', words))
      const waiting = valueOf(await store.run('listWaiting', { sessionId }))
      expect(waiting.shared.map(({ id }) => id)).toEqual([real])
      expect(waiting.suggested.map(({ id }) => id)).toEqual([suggested.id])
    })

    it('PG-41 a link to their side seals nothing: what a pretend client wrote is nobody’s secret', async () => {
      const { workspaceId, accountId } = valueOf(await begin(colleague))
      const { store } = harness
      const tokenHash = newHash()
      valueOf(await store.run('helpBackIn', { sessionId: colleague.sessionId, workspaceId, tokenHash }))
      const back = valueOf(await store.run('getBackIn', { tokenHash, passwordHash: 'hash-8' }))
      expect(accountId).toBeUndefined()
      const robin = await signIn(store, back.accountId, 'hash-8', 'Robin')
      expect(await store.ask('findSession', robin)).toMatchObject({ name: 'Robin Example', drafts: 'open' })
      const sams = await helpBackIn(pair.workspaceId)
      const sam = valueOf(await store.run('getBackIn', { tokenHash: sams.tokenHash, passwordHash: 'hash-7' }))
      const sealed = await signIn(store, sam.accountId, 'hash-7', 'Sam')
      expect(await store.ask('findSession', sealed)).toMatchObject({ drafts: 'sealed' })
    })

    it('PG-44 a pretend client is put away by their clinician alone, and somebody real by nobody', async () => {
      const { workspaceId } = valueOf(await begin(pair.clinician))
      const real = await addClient(harness.store, pair.clinician, 'Noor')
      expect(await putAway(pair.clinician, real.workspaceId)).toEqual(gone)
      expect(await putAway(pair.client, pair.workspaceId)).toEqual(gone)
      expect(await putAway(real.client, workspaceId)).toEqual(gone)
      expect(await putAway(colleague, workspaceId)).toEqual(gone)
      const { sessionId } = pair.clinician
      expect((await harness.store.ask('findWorkspace', { sessionId, workspaceId })).ok).toBe(true)
    })

    it('PG-44 once put away it is closed for everybody: pages, sessions, links and signing in', async () => {
      const { store } = harness
      valueOf(await putAway(pair.clinician, valueOf(await begin(pair.clinician)).workspaceId))
      const { workspaceId, accountId } = valueOf(await begin(pair.clinician))
      if (accountId === undefined) throw new Error('there was one already')
      const robin = await signIn(store, accountId, nobodys, 'Robin')
      const documents = valueOf(await store.run('listDocuments', { sessionId: robin.sessionId, workspaceId }))
      const asked = { sessionId: robin.sessionId, documentId: documents[0]?.id ?? '' }
      const used = await helpBackIn(workspaceId)
      valueOf(await store.run('getBackIn', { tokenHash: used.tokenHash, passwordHash: 'hash-6' }))
      const waiting = await helpBackIn(workspaceId)
      expect(asked.documentId).not.toBe('')

      const ended = valueOf(await putAway(pair.clinician, workspaceId))
      expect(ended.accountIds.toSorted()).toEqual([pair.clinician.accountId, accountId].toSorted())
      const { sessionId } = pair.clinician
      expect(await store.ask('findWorkspace', { sessionId, workspaceId })).toEqual(gone)
      expect(await store.run('listDocuments', { sessionId, workspaceId })).toEqual(gone)
      expect(valueOf(await store.ask('listClients', { sessionId })).some((one) => one.isPretend)).toBe(false)
      expect((await store.ask('openInvitation', { tokenHash: waiting.tokenHash })).ok).toBe(false)
      expect((await helpBackIn(workspaceId)).made).toEqual(gone)
      expect(await store.ask('findSession', robin)).toBeUndefined()
      const device = 'Robin on Linux'
      const tried = await store.run('startSession', { accountId, passwordHash: 'hash-6', device })
      expect(tried).toMatchObject({ ok: false, failure: { kind: 'wrong-name-or-password' } })
      expect(await putAway(pair.clinician, workspaceId)).toEqual(gone)
    })

    it('PG-44 once put away no e-mail address lets anybody in, and takes no place from those who share it', async () => {
      const { store } = harness
      valueOf(await putAway(pair.clinician, valueOf(await begin(pair.clinician)).workspaceId))
      const { workspaceId, accountId } = valueOf(await begin(pair.clinician))
      if (accountId === undefined) throw new Error('there was one already')
      const robin = await signIn(store, accountId, nobodys, 'Robin')
      const key = 'ana@mail.example'
      const tokenHash = newHash()
      valueOf(await store.run('beginOwnMail', { ...robin, tokenHash, address: { key, text: key } }))
      valueOf(await store.run('confirmOwnMail', { ...robin, tokenHash }))
      const askBackIn = (hash: string) =>
        store.run('makeBackInLinks', { addressKey: key, tokenHashes: [hash, newHash()] })
      const waiting = newHash()
      expect(await askBackIn(waiting)).toHaveLength(1)

      valueOf(await putAway(pair.clinician, workspaceId))
      expect(await askBackIn(newHash())).toEqual([])
      expect(await store.ask('openMailLink', { tokenHash: waiting })).toBeUndefined()
      const tried = await store.run('getBackInByMail', { tokenHash: waiting, passwordHash: 'hash-5' })
      expect(tried).toMatchObject({ ok: false, failure: { kind: 'link-not-valid' } })
    })

    it('PG-44 nobody who is not signed in puts anybody away', async () => {
      const { workspaceId } = valueOf(await begin(pair.clinician))
      const nobody = await signIn(harness.store, pair.client.accountId, 'hash-7', 'Sam')
      await harness.store.run('endSession', { sessionId: nobody.sessionId })
      expect(await putAway(nobody, workspaceId)).toEqual({ ok: false, failure: { kind: 'not-signed-in' } })
    })
  })
}
