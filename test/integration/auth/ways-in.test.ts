import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionId } from '#lib/base/ids.ts'
import { openPair } from '#test/support/people-pair.ts'
import { openPeopleWorld, password, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let client: SessionId

beforeEach(async () => {
  world = await openPeopleWorld()
  client = (await openPair(world)).client
})
afterEach(() => world.close())

const needed = { ok: false, failure: { kind: 'proof-needed' } }

it('ID-83 before a device or a mailbox is asked for anything, the person is', async () => {
  const me = await world.identity.findSession(client)
  if (me === undefined) throw new Error('nobody is signed in')
  world.clock.pass(10 * 60_000)
  expect(await world.identity.askForPasskey(me, 'http://localhost:3000')).toEqual(needed)
  expect(await world.identity.makeRecoveryCard(client)).toEqual(needed)
  const typed = 'sam@mail.example'
  // Refused for want of a proof, it counts as no message asked for.
  for (let time = 0; time < 10; time++) expect(await world.ownMail.begin(client, typed)).toEqual(needed)
  expect(await world.identity.proveByPassword(client, password)).toEqual({ ok: true, value: undefined })
  expect(await world.ownMail.begin(client, typed)).toEqual({ ok: true, value: undefined })
  expect(await world.identity.makeRecoveryCard(client)).toMatchObject({ ok: true })
  expect(await world.identity.askForPasskey(me, 'http://localhost:3000')).toMatchObject({ ok: true })
})

it('ID-86 tries of the password as a proof are counted with those of changing it', async () => {
  const wrong = { ok: false, failure: { kind: 'wrong-password' } }
  const tooMany = { ok: false, failure: { kind: 'too-many-tries' } }
  for (let time = 0; time < 6; time++)
    expect(await world.identity.proveByPassword(client, 'not their password')).toEqual(wrong)
  expect(await world.identity.proveByPassword(client, password)).toEqual(tooMany)
  const change = { current: password, next: 'another quiet sentence' }
  expect(await world.identity.changePassword(client, change)).toEqual(tooMany)
})
