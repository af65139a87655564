import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '#lib/base/ids.ts'
import { createHashQueue, type HashQueue } from '#server/auth/hash-queue.ts'
import { openPair, setUpPractice } from '#test/support/people-pair.ts'
import { address, openPeopleWorld, password, tokenOf, type PeopleWorld } from '#test/support/people-world.ts'

const hourMs = 3_600_000
let world: PeopleWorld

beforeEach(async () => {
  world = await openPeopleWorld()
})
afterEach(() => world.close())

const tryToSignIn = (
  signInName: string,
  typed: string,
  more: { address?: string; deviceMark?: string } = {},
) =>
  world.identity.signIn({
    signInName,
    password: typed,
    address: more.address ?? address,
    device: 'Firefox on Linux',
    deviceMark: more.deviceMark,
  })

async function outboxKeysOf(session: SessionId) {
  const keys = await world.identity.outboxKeys(session)
  if (!keys.ok) throw new Error(keys.failure.kind)
  return keys.value
}

describe('signing in', () => {
  it('ID-18 a wrong password and a name nobody has are answered alike', async () => {
    await setUpPractice(world)
    const wrong = { ok: false, failure: { kind: 'wrong-name-or-password' } }
    expect(await tryToSignIn('ana@example.test', 'not her password')).toEqual(wrong)
    expect(await tryToSignIn('nobody@example.test', 'not her password')).toEqual(wrong)
    expect(await tryToSignIn('', '')).toEqual(wrong)
    expect(await tryToSignIn('ana@example.test', '')).toEqual(wrong)
  })

  it('ID-19 a session lives 12 hours for a clinician and 24 for a client, and ends at once when ended', async () => {
    const { clinician, client } = await openPair(world)
    const passAwake = async (ms: number, sessions: readonly SessionId[]) => {
      for (const until = world.clock.now() + ms; world.clock.now() < until;) {
        world.clock.pass(Math.min(14 * 60_000, until - world.clock.now()))
        for (const session of sessions) await world.identity.noteInput(session, 0)
      }
    }
    await passAwake(12 * hourMs - 1000, [clinician, client])
    expect(await world.identity.findSession(clinician)).toMatchObject({ name: 'Ana Rivera' })
    world.clock.pass(1000)
    expect(await world.identity.findSession(clinician)).toBeUndefined()
    expect(await world.identity.findSession(client)).toMatchObject({ name: 'Sam', roles: ['client'] })
    await world.identity.endSession(client)
    expect(await world.identity.findSession(client)).toBeUndefined()
    expect(world.accessChanges.at(-1)).toEqual({ of: 'session', sessionId: client })
  })

  it('ID-20 a person sees where they are signed in, and ends one session or all others, their own only', async () => {
    const { client, clinician } = await openPair(world)
    const phone = await world.signInAs('sam@example.test')
    const laptop = await world.signInAs('sam@example.test')
    const listed = await world.identity.listSessions(client)
    if (!listed.ok) throw new Error(listed.failure.kind)
    expect(listed.value).toHaveLength(3)
    expect(listed.value.filter(({ current }) => current).map(({ id }) => id)).toEqual([client])
    expect(listed.value[0]?.device).toBe('Firefox on Linux')

    const gone = { ok: false, failure: { kind: 'not-found' } }
    expect(await world.identity.endOtherSessions(client, clinician)).toEqual(gone)
    expect(await world.identity.endOtherSessions(client, phone)).toEqual({ ok: true, value: undefined })
    expect(await world.identity.findSession(phone)).toBeUndefined()
    expect(await world.identity.endOtherSessions(client, phone)).toEqual(gone)
    await world.identity.endOtherSessions(client, 'all-others')
    expect(await world.identity.findSession(laptop)).toBeUndefined()
    expect(await world.identity.findSession(client)).toBeDefined()
    expect(world.accessChanges.slice(-2)).toEqual([
      { of: 'session', sessionId: phone },
      { of: 'session', sessionId: laptop },
    ])
  })

  it('ID-21 changing the password needs the present one, and ends every other session', async () => {
    const { client } = await openPair(world)
    const phone = await world.signInAs('sam@example.test')
    const change = (current: string, next: string) => world.identity.changePassword(client, { current, next })
    expect(await change('not the password', 'another long one')).toMatchObject({
      failure: { kind: 'wrong-password' },
    })
    expect(await change(password, 'short')).toMatchObject({ failure: { kind: 'password-too-short' } })
    expect(await change(password, 'another long one')).toEqual({ ok: true, value: undefined })
    expect(await world.identity.findSession(phone)).toBeUndefined()
    expect(await world.identity.findSession(client)).toBeDefined()
    expect(world.accessChanges.at(-1)).toMatchObject({ of: 'account' })
    expect((await tryToSignIn('sam@example.test', password)).ok).toBe(false)
    expect((await tryToSignIn('sam@example.test', 'another long one')).ok).toBe(true)
  })

  it('ID-22 outbox keys are 32 bytes each, one account’s own, and the same on each of its devices', async () => {
    const { client, clinician } = await openPair(world)
    const phone = await world.signInAs('sam@example.test')
    const [here, there, another] = await Promise.all([client, phone, clinician].map(outboxKeysOf))
    expect(here).toEqual(there)
    const all = [here?.account, here?.sealed, another?.account, another?.sealed]
    expect(new Set(all).size).toBe(4)
    for (const key of all) expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32)
  })

  it('ID-29 a session from a practice’s link gets the sealed key alone, until the card is shown', async () => {
    const pair = await openPair(world)
    const before = await outboxKeysOf(pair.client)
    const link = await world.people.helpBackIn(pair.clinician, pair.workspaceId)
    if (!link.ok) throw new Error(link.failure.kind)
    await world.people.getBackIn({ token: tokenOf(link.value.link), password: 'given by the practice' })
    const session = await world.signInAs('sam@example.test', 'given by the practice')
    expect(await outboxKeysOf(session)).toEqual({ account: undefined, sealed: before.sealed })
    expect(await outboxKeysOf(pair.client)).toEqual(before)
    const opened = await world.identity.openDraftsWithCard(session, pair.recoveryCode)
    expect(opened).toEqual({ ok: true, value: undefined })
    expect(await outboxKeysOf(session)).toEqual(before)
    await world.identity.endSession(session)
    expect(await world.identity.outboxKeys(session)).toEqual({
      ok: false,
      failure: { kind: 'not-signed-in' },
    })
  })
})

describe('guessing', () => {
  it('S-3 strangers have 50 guesses an hour at a password, right or wrong ones refused afterwards, and known devices go on', async () => {
    await setUpPractice(world)
    const first = await tryToSignIn('ana@example.test', password)
    if (!first.ok) throw new Error(first.failure.kind)
    const guesses = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        tryToSignIn('ana@example.test', `guess number ${index}`, { address: `198.51.100.${index}` }),
      ),
    )
    const kinds = guesses.map((guess) => (guess.ok ? 'in' : guess.failure.kind))
    expect(kinds.filter((kind) => kind === 'wrong-name-or-password')).toHaveLength(50)
    expect(kinds.filter((kind) => kind === 'too-many-tries')).toHaveLength(150)
    expect(await tryToSignIn('ana@example.test', password)).toMatchObject({
      failure: { kind: 'too-many-tries' },
    })

    const { deviceMark } = first.value
    expect((await tryToSignIn('ana@example.test', password, { deviceMark })).ok).toBe(true)
    expect(await tryToSignIn('ana@example.test', 'not it at all', { deviceMark })).toMatchObject({
      failure: { kind: 'wrong-name-or-password' },
    })
    expect(await tryToSignIn('ana@example.test', password, { deviceMark: `${deviceMark}x` })).toMatchObject({
      failure: { kind: 'too-many-tries' },
    })
  })

  it('S-3 a name nobody has runs out of guesses like one that somebody has', async () => {
    await setUpPractice(world)
    const kindsFor = async (signInName: string) => {
      const guesses = await Promise.all(
        Array.from({ length: 75 }, (_, index) =>
          tryToSignIn(signInName, 'a wrong password', { address: `198.51.100.${index}` }),
        ),
      )
      return guesses.map((guess) => (guess.ok ? 'in' : guess.failure.kind))
    }
    expect(await kindsFor('nobody@example.test')).toEqual(await kindsFor('ana@example.test'))
  })

  it('S-3 a name nobody has costs a hash like one that somebody has', async () => {
    await world.close()
    const real = createHashQueue()
    const verified: string[] = []
    const counting: HashQueue = {
      ...real,
      verify: (hash, typed) => {
        verified.push(hash.split('$').slice(1, 4).join('$'))
        return real.verify(hash, typed)
      },
    }
    world = await openPeopleWorld(counting)
    await setUpPractice(world)
    verified.length = 0
    await tryToSignIn('ana@example.test', 'a wrong password')
    await tryToSignIn('nobody@example.test', 'a wrong password')
    await tryToSignIn('nobody@example.test', 'short')
    expect(verified).toEqual(Array.from({ length: 3 }, () => 'argon2id$v=19$m=19456,t=2,p=1'))
  })

  const wrongCode = '00000-00000-00000-00000-00000'
  const tryCard = (code: string, more: { address?: string; deviceMark?: string } = {}) =>
    world.identity.recoverWithCard({
      signInName: 'sam@example.test',
      code,
      password: 'another long one',
      address: more.address ?? address,
      deviceMark: more.deviceMark,
    })
  /** Of so many wrong codes, one from each address, how many were looked at; the others were refused. */
  const countLookedAt = async (tries: number, deviceMark?: string) => {
    const guesses = await Promise.all(
      Array.from({ length: tries }, (_, index) =>
        tryCard(wrongCode, { address: `198.51.100.${index}`, ...(deviceMark && { deviceMark }) }),
      ),
    )
    const kinds = guesses.map((guess) => (guess.ok ? 'in' : guess.failure.kind))
    const lookedAt = kinds.filter((kind) => kind === 'wrong-card').length
    expect(kinds.filter((kind) => kind === 'too-many-tries')).toHaveLength(tries - lookedAt)
    return lookedAt
  }
  const markOf = async (signInName: string) => {
    const signedIn = await tryToSignIn(signInName, password)
    if (!signedIn.ok) throw new Error(signedIn.failure.kind)
    return signedIn.value.deviceMark
  }

  it('S-3 the guesses of a recovery card are limited too', async () => {
    await openPair(world)
    expect(await countLookedAt(120)).toBe(20)
  })

  it('ID-30 strangers who use up the guesses of a card do not lock out a device that signed in before', async () => {
    const { recoveryCode } = await openPair(world)
    const deviceMark = await markOf('sam@example.test')
    const anothers = await markOf('ana@example.test')
    await countLookedAt(120)
    for (const none of [undefined, `${deviceMark}x`, anothers]) {
      expect(await tryCard(recoveryCode, none === undefined ? {} : { deviceMark: none })).toMatchObject({
        failure: { kind: 'too-many-tries' },
      })
    }
    expect((await tryCard(recoveryCode, { deviceMark })).ok).toBe(true)
  })

  it('S-3 whoever tries a card, strangers, known devices or signed in: 30 an hour are looked at', async () => {
    const { client } = await openPair(world)
    const deviceMark = await markOf('sam@example.test')
    const strangers = await countLookedAt(120)
    const known = await countLookedAt(120, deviceMark)
    const opened = await Promise.all(
      Array.from({ length: 120 }, () => world.identity.openDraftsWithCard(client, wrongCode)),
    )
    const signedIn = opened.filter((guess) => !guess.ok && guess.failure.kind === 'wrong-card').length
    expect({ strangers, known, signedIn }).toEqual({ strangers: 20, known: 6, signedIn: 4 })
  })
})

describe('getting back in', () => {
  const draftOf = async (pair: Awaited<ReturnType<typeof openPair>>) => {
    const begun = await world.workspaces.startReflection(pair.client, pair.workspaceId, { prompt: undefined })
    if (!begun.ok) throw new Error(begun.failure.kind)
    return begun.value.id
  }

  it('ID-23 the card lets its owner in again, once: a new password, every session ended, a new card', async () => {
    const pair = await openPair(world)
    const recover = (code: string) =>
      world.identity.recoverWithCard({
        signInName: 'sam@example.test',
        code,
        password: 'another long one',
        address,
        deviceMark: undefined,
      })
    expect(await recover('00000-00000-00000-00000-00000')).toMatchObject({ failure: { kind: 'wrong-card' } })
    const recovered = await recover(pair.recoveryCode.toLowerCase().replaceAll('-', ' '))
    if (!recovered.ok) throw new Error(recovered.failure.kind)
    expect(recovered.value.code).not.toBe(pair.recoveryCode)
    expect(await world.identity.findSession(pair.client)).toBeUndefined()
    expect(await recover(pair.recoveryCode)).toMatchObject({ failure: { kind: 'wrong-card' } })
    expect(await world.signInAs('sam@example.test', 'another long one')).toBeDefined()
  })

  it('ID-24 a link from the practice opens shared pages only, until the card is shown', async () => {
    const pair = await openPair(world)
    const draft = await draftOf(pair)
    const link = await world.people.helpBackIn(pair.clinician, pair.workspaceId)
    if (!link.ok) throw new Error(link.failure.kind)
    const token = tokenOf(link.value.link)
    expect(await world.people.openInvitation(token)).toMatchObject({ value: { purpose: 'get-back-in' } })
    const back = await world.people.getBackIn({ token, password: 'given by the practice' })
    expect(back).toEqual({ ok: true, value: { signInName: 'sam@example.test' } })
    expect(await world.people.getBackIn({ token, password: 'given by the practice' })).toMatchObject({
      failure: { kind: 'link-not-valid' },
    })

    const session = await world.signInAs('sam@example.test', 'given by the practice')
    const sealed = { ok: false, failure: { kind: 'drafts-sealed' } }
    expect((await world.identity.findSession(session))?.drafts).toBe('sealed')
    expect((await world.reading.board(session, pair.workspaceId)).ok).toBe(true)
    expect(await world.reading.reflection(session, draft)).toEqual(sealed)
    expect(await world.reading.reflections(session, pair.workspaceId)).toEqual({ ok: true, value: [] })
    expect(await world.workspaces.shareReflection(session, draft)).toEqual(sealed)
    expect(await world.workspaces.deleteDraft(session, draft)).toEqual(sealed)
    expect(await world.identity.makeRecoveryCard(session)).toEqual(sealed)
    // A device that is signed in already is the client's other way to their drafts: it stays.
    expect(await world.identity.endOtherSessions(session, 'all-others')).toEqual(sealed)
    expect(await world.identity.endOtherSessions(session, pair.client)).toEqual(sealed)
    const passwords = { current: 'given by the practice', next: 'chosen by a stranger' }
    expect(await world.identity.changePassword(session, passwords)).toEqual(sealed)
    expect((await world.reading.reflection(pair.client, draft)).ok).toBe(true)

    expect(await world.identity.openDraftsWithCard(session, '00000-00000-00000-00000-00000')).toMatchObject({
      failure: { kind: 'wrong-card' },
    })
    expect(await world.identity.openDraftsWithCard(session, pair.recoveryCode)).toEqual({
      ok: true,
      value: undefined,
    })
    expect((await world.reading.reflection(session, draft)).ok).toBe(true)
    const later = await world.signInAs('sam@example.test', 'given by the practice')
    expect((await world.identity.findSession(later))?.drafts).toBe('open')
  })

  it('ID-25 the client finds in their log that somebody made them a link, and their own device stays signed in', async () => {
    const pair = await openPair(world)
    const draft = await draftOf(pair)
    const link = await world.people.helpBackIn(pair.clinician, pair.workspaceId)
    if (!link.ok) throw new Error(link.failure.kind)
    await world.people.getBackIn({ token: tokenOf(link.value.link), password: 'given by the practice' })
    expect((await world.reading.reflection(pair.client, draft)).ok).toBe(true)
    const lines = await world.reading.accessLog(pair.client, pair.workspaceId, undefined)
    expect(lines).toMatchObject({ ok: true, value: [{ who: 'Ana Rivera', what: 'changed' }] })
  })

  it('ID-26 a new card takes the place of the old one', async () => {
    const pair = await openPair(world)
    const card = await world.identity.makeRecoveryCard(pair.client)
    if (!card.ok) throw new Error(card.failure.kind)
    const recover = (code: string) =>
      world.identity.recoverWithCard({
        signInName: 'sam@example.test',
        code,
        password: 'another long one',
        address,
        deviceMark: undefined,
      })
    expect(await recover(pair.recoveryCode)).toMatchObject({ failure: { kind: 'wrong-card' } })
    expect((await recover(card.value.code)).ok).toBe(true)
  })
})
