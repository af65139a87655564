import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joinClient, openPair, setUpPractice } from '#test/support/people-pair.ts'
import { openPeopleWorld, password, tokenOf, type PeopleWorld } from '#test/support/people-world.ts'

const hourMs = 3_600_000
let world: PeopleWorld

beforeEach(async () => {
  world = await openPeopleWorld()
})
afterEach(() => world.close())

const firstPerson = { practiceName: 'North House', name: 'Ana', signInName: 'ana', password }

describe('setting up', () => {
  it('ID-1 the set-up link works once, and makes one person who is clinician and admin', async () => {
    const token = tokenOf(await world.setUpLink())
    expect(await world.people.isSetUp()).toBe(false)
    expect(await world.people.setUp({ token, ...firstPerson })).toEqual({ ok: true, value: undefined })
    expect(await world.people.isSetUp()).toBe(true)
    const again = await world.people.setUp({ token, ...firstPerson, signInName: 'eve' })
    expect(again).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
    const ana = await world.identity.findSession(await world.signInAs('ana'))
    expect(ana?.roles).toEqual(['clinician', 'admin'])
  })

  it('ID-2 a restart before the set-up link was used makes a new one and voids the old', async () => {
    const first = tokenOf(await world.setUpLink())
    const second = tokenOf(await world.setUpLink())
    const late = await world.people.setUp({ token: first, ...firstPerson })
    expect(late).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
    expect((await world.people.setUp({ token: second, ...firstPerson })).ok).toBe(true)
    expect(await world.setUpLink()).toBeUndefined()
  })
})

describe('inviting and joining', () => {
  it('ID-3 inviting makes a workspace with an empty board and plan that its clinician can open', async () => {
    const ana = await setUpPractice(world)
    const invited = await world.people.inviteClient(ana, { clientName: ' Sam  Lee ' })
    if (!invited.ok) throw new Error(invited.failure.kind)
    expect(await world.people.listClients(ana)).toMatchObject({
      ok: true,
      value: [{ clientName: 'Sam Lee', joined: false, invitation: { state: 'waiting' } }],
    })
    expect(await world.workspaces.documents(ana, invited.value.workspaceId)).toMatchObject({
      ok: true,
      value: [
        { kind: 'board', title: 'Goals', access: 'write' },
        { kind: 'plan', title: 'Plan', access: 'write' },
      ],
    })
    expect(invited.value.expiresAt).toBe(world.clock.now() + 72 * hourMs)
  })

  it('ID-4 an invitation shows who invites whom, without using it up', async () => {
    const ana = await setUpPractice(world)
    const invited = await world.people.inviteClient(ana, { clientName: 'Sam' })
    if (!invited.ok) throw new Error(invited.failure.kind)
    const token = tokenOf(invited.value.link)
    const shown = {
      purpose: 'join-as-client',
      practiceName: 'North House',
      clinicianName: 'Ana Rivera',
      name: 'Sam',
      isPretend: false,
    }
    expect(await world.people.openInvitation(token)).toEqual({ ok: true, value: shown })
    expect(await world.people.openInvitation(token)).toEqual({ ok: true, value: shown })
    expect(await world.people.openInvitation(`${token}x`)).toEqual({
      ok: false,
      failure: { kind: 'link-not-valid' },
    })
  })

  it('S-4 of 100 people who accept one invitation at once, exactly 1 joins', async () => {
    const ana = await setUpPractice(world)
    const invited = await world.people.inviteClient(ana, { clientName: 'Sam' })
    if (!invited.ok) throw new Error(invited.failure.kind)
    const token = tokenOf(invited.value.link)
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        world.people.acceptInvitation({ token, signInName: `sam-${index}`, password }),
      ),
    )
    const failures = tries.flatMap((tried) => (tried.ok ? [] : [tried.failure.kind]))
    expect(failures).toEqual(Array.from({ length: 99 }, () => 'link-not-valid'))
    expect(await world.people.listClients(ana)).toMatchObject({
      ok: true,
      value: [{ joined: true, invitation: { state: 'accepted' } }],
    })
  })

  it('S-4 a used, expired, renewed or revoked invitation is not valid', async () => {
    const ana = await setUpPractice(world)
    const invite = async (clientName: string) => {
      const invited = await world.people.inviteClient(ana, { clientName })
      if (!invited.ok) throw new Error(invited.failure.kind)
      return { ...invited.value, token: tokenOf(invited.value.link) }
    }
    const expectInvalid = async (token: string) => {
      const tried = await world.people.acceptInvitation({ token, signInName: 'late', password })
      expect(tried).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
      expect((await world.people.openInvitation(token)).ok).toBe(false)
    }
    const used = await invite('Used')
    await world.people.acceptInvitation({ token: used.token, signInName: 'used', password })
    await expectInvalid(used.token)

    const revoked = await invite('Revoked')
    expect(await world.people.revokeInvitation(ana, revoked.workspaceId)).toEqual({
      ok: true,
      value: undefined,
    })
    await expectInvalid(revoked.token)

    const renewed = await invite('Renewed')
    const next = await world.people.renewInvitation(ana, renewed.workspaceId)
    await expectInvalid(renewed.token)
    if (!next.ok) throw new Error(next.failure.kind)
    expect((await world.people.openInvitation(tokenOf(next.value.link))).ok).toBe(true)

    const expired = await invite('Expired')
    world.clock.pass(72 * hourMs)
    await expectInvalid(expired.token)
  })

  it('ID-5 a taken sign-in name leaves the invitation as it was', async () => {
    const { clinician } = await openPair(world)
    const invited = await world.people.inviteClient(clinician, { clientName: 'Noor' })
    if (!invited.ok) throw new Error(invited.failure.kind)
    const token = tokenOf(invited.value.link)
    const taken = await world.people.acceptInvitation({ token, signInName: ' SAM@example.TEST', password })
    expect(taken).toEqual({ ok: false, failure: { kind: 'name-taken' } })
    const free = await world.people.acceptInvitation({ token, signInName: 'noor', password })
    expect(free.ok).toBe(true)
  })

  it('ID-6 a password of fewer than 10 characters, and a name without one, make no account', async () => {
    const ana = await setUpPractice(world)
    const invited = await world.people.inviteClient(ana, { clientName: 'Sam' })
    if (!invited.ok) throw new Error(invited.failure.kind)
    const token = tokenOf(invited.value.link)
    expect(await world.people.acceptInvitation({ token, signInName: 'sam', password: 'ninechars' })).toEqual({
      ok: false,
      failure: { kind: 'password-too-short' },
    })
    expect(await world.people.acceptInvitation({ token, signInName: '  ', password })).toEqual({
      ok: false,
      failure: { kind: 'name-empty' },
    })
    expect(await world.people.inviteClient(ana, { clientName: '\u200b ' })).toEqual({
      ok: false,
      failure: { kind: 'name-empty' },
    })
  })

  it('ID-7 somebody who is no clinician of a practice invites nobody', async () => {
    const { client } = await openPair(world)
    expect(await world.people.inviteClient(client, { clientName: 'Eve' })).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
  })
})

describe('colleagues', () => {
  it('ID-27 an admin makes accounts for the practice; such an account opens nobody’s workspace', async () => {
    const { clinician, client, workspaceId } = await openPair(world)
    const add = (by: typeof clinician, signInName: string) =>
      world.practice.inviteColleague(by, { name: 'David', signInName, roles: ['clinician'] })
    const added = await add(clinician, 'david')
    if (!added.ok) throw new Error(added.failure.kind)
    const begun = { token: tokenOf(added.value.link), password }
    expect(await world.people.getBackIn(begun)).toEqual({ ok: true, value: { signInName: 'david' } })
    expect(await add(clinician, 'David')).toEqual({ ok: false, failure: { kind: 'name-taken' } })
    expect(await add(client, 'eve')).toEqual({ ok: false, failure: { kind: 'not-found' } })
    const david = await world.signInAs('david')
    expect(await add(david, 'eve')).toEqual({ ok: false, failure: { kind: 'not-found' } })
    expect(await world.workspaces.list(david)).toEqual({ ok: true, value: [] })
    expect(await world.reading.workspace(david, workspaceId)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
    expect((await world.people.inviteClient(david, { clientName: 'Noor' })).ok).toBe(true)
  })
})

describe('ending a membership', () => {
  it('ID-8 the client ends a clinician’s membership at once, with the links that clinician left waiting', async () => {
    const { clinician, client, workspaceId } = await openPair(world)
    const link = await world.people.helpBackIn(clinician, workspaceId)
    if (!link.ok) throw new Error(link.failure.kind)
    const ana = await world.identity.findSession(clinician)
    if (ana === undefined) throw new Error('not signed in')
    world.accessChanges.length = 0
    expect(await world.people.endMembership(client, workspaceId, ana.accountId)).toEqual({
      ok: true,
      value: undefined,
    })
    expect(world.accessChanges).toEqual([{ of: 'account', accountId: ana.accountId }])
    const gone = { ok: false, failure: { kind: 'not-found' } }
    expect(await world.reading.workspace(clinician, workspaceId)).toEqual(gone)
    expect(await world.people.listClients(clinician)).toEqual({ ok: true, value: [] })
    expect((await world.people.openInvitation(tokenOf(link.value.link))).ok).toBe(false)
    expect(await world.people.endMembership(client, workspaceId, ana.accountId)).toEqual(gone)
  })

  it('ID-9 nobody but the client ends a membership there', async () => {
    const sam = await openPair(world)
    const noor = await joinClient(world, sam.clinician, 'Noor')
    const ana = await world.identity.findSession(sam.clinician)
    if (ana === undefined) throw new Error('not signed in')
    const gone = { ok: false, failure: { kind: 'not-found' } }
    expect(await world.people.endMembership(noor.client, sam.workspaceId, ana.accountId)).toEqual(gone)
    expect(await world.people.endMembership(sam.clinician, sam.workspaceId, ana.accountId)).toEqual(gone)
  })
})
