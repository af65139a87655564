import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { mailLimits } from '#server/auth/mail-limits.ts'
import { linkIn } from '#test/support/memory-mailer.ts'
import { openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, password, tokenOf, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair
const address = 'sam.own@mail.example'
let peers = 0
/** A network that asked for nothing yet. */
const newPeer = () => `203.0.113.${peers++ % 250}`
const newStranger = () => ({ peer: newPeer(), deviceMark: undefined })

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
})
afterEach(() => world.close())

async function nextLink(): Promise<string> {
  const place = world.mailer.taken.length
  world.mailTimers.advance(10_000)
  const message = await world.mailer.received(place)
  expect(message.to).toBe(address)
  return tokenOf(linkIn(message))
}

async function keepAddress(): Promise<void> {
  const begun = await world.ownMail.begin(pair.client, address)
  expect(begun).toEqual({ ok: true, value: undefined })
  expect(await world.ownMail.confirm(pair.client, await nextLink())).toMatchObject({ ok: true })
}

it('ID-63 from the message to a new password: the link tells the sign-in name once it was used, and not before', async () => {
  await keepAddress()
  await world.ownMail.askForLink({ address: ' SAM.own@Mail.example ', ...newStranger() })
  const token = await nextLink()
  const opened = await world.ownMail.openLink(token)
  expect(opened).toEqual({ ok: true, value: { purpose: 'get-back-in' } })
  const short = await world.ownMail.getBackIn({ token, password: 'short' })
  expect(short).toEqual({ ok: false, failure: { kind: 'password-too-short' } })
  const back = await world.ownMail.getBackIn({ token, password: 'another quiet sentence' })
  expect(back).toEqual({ ok: true, value: { signInName: 'sam@example.test' } })
  const session = await world.signInAs('sam@example.test', 'another quiet sentence')
  expect(await world.identity.findSession(session)).toMatchObject({ drafts: 'sealed' })
  expect(await world.identity.findSession(pair.client)).toMatchObject({ drafts: 'open' })
  expect(world.accessChanges.at(-1)).toMatchObject({ of: 'account' })
  const again = await world.ownMail.getBackIn({ token, password: 'another quiet sentence' })
  expect(again).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
})

it('ID-68 asking for a link answers alike for any address and asks the store nothing before it has answered', async () => {
  await keepAddress()
  const asked: string[] = []
  const { store } = world
  const run = store.run.bind(store)
  Reflect.set(store, 'run', (name: Parameters<typeof run>[0], input: Parameters<typeof run>[1]) => {
    asked.push(name)
    return run(name, input)
  })
  const answers = []
  for (const one of [address, 'nobody@mail.example', 'sam@example.test'])
    answers.push(await world.ownMail.askForLink({ address: one, ...newStranger() }))
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: undefined })))
  expect(asked).toEqual([])
  await nextLink()
})

it('ID-68 a name to sign in by is no address that a link goes to, and an address that waits is none', async () => {
  await world.ownMail.begin(pair.client, address)
  await nextLink()
  for (const one of ['sam@example.test', address])
    await world.ownMail.askForLink({ address: one, ...newStranger() })
  // One line, in order: what is asked for after them is sent after them.
  await keepAddress()
  expect(world.mailer.taken.map(({ to }) => to)).toEqual([address, address])
})

it('S-3 links are asked for within limits: alike for an address that is somebody’s and one that is nobody’s', async () => {
  await keepAddress()
  const ask = async (one: string, peer: string) => {
    const answer = await world.ownMail.askForLink({ address: one, peer, deviceMark: undefined })
    return answer.ok ? 'sent' : answer.failure.kind
  }
  const tellAll = async (one: string) => {
    const told = []
    for (let tries = 0; tries < 8; tries++) told.push(await ask(one, newPeer()))
    return told
  }
  for (const one of [address, 'nobody@mail.example'])
    expect((await tellAll(one)).filter((told) => told === 'sent')).toHaveLength(mailLimits.toAddress)
  const peer = '198.51.100.9'
  let sent = 0
  for (let tries = 0; tries < 60; tries++)
    if ((await ask(`nobody-${tries}@mail.example`, peer)) === 'sent') sent += 1
  expect(sent).toBe(mailLimits.fromNetwork)
})

it('ID-91 strangers who used an address up lock out neither a device that its account knows nor whoever is signed in', async () => {
  await keepAddress()
  for (let tries = 0; tries <= mailLimits.toAddress; tries++)
    await world.ownMail.askForLink({ address, ...newStranger() })
  world.mailTimers.advance(60_000)
  await world.mailer.received(mailLimits.toAddress)
  const refused = { ok: false, failure: { kind: 'too-many-tries' } }
  expect(await world.ownMail.askForLink({ address, ...newStranger() })).toEqual(refused)

  const markOf = async (signInName: string) => {
    const from = { address: newPeer(), device: 'Firefox', deviceMark: undefined }
    const signedIn = await world.identity.signIn({ signInName, password, ...from })
    if (!signedIn.ok) throw new Error(signedIn.failure.kind)
    return signedIn.value.deviceMark
  }
  const ask = (deviceMark: string) => world.ownMail.askForLink({ address, peer: newPeer(), deviceMark })
  const done = { ok: true, value: undefined }
  // Somebody else's device, and one with a mark of nobody's, are answered alike, and nothing is sent for them.
  const sentBefore = world.mailer.taken.length
  expect(await ask(await markOf('ana@example.test'))).toEqual(done)
  expect(await ask('a mark of nobody')).toEqual(done)
  const mine = await markOf('sam@example.test')
  for (let tries = 0; tries < mailLimits.fromKnownDevice + 2; tries++) expect(await ask(mine)).toEqual(done)
  // One line, in order: what is asked for after them is sent after them.
  world.mailTimers.advance(60_000)
  expect(await world.ownMail.begin(pair.client, 'sam.new@mail.example')).toEqual(done)
  world.mailTimers.advance(60_000)
  const last = await world.mailer.received(sentBefore + mailLimits.fromKnownDevice)
  expect(last.to).toBe('sam.new@mail.example')
  expect(world.mailer.taken).toHaveLength(sentBefore + mailLimits.fromKnownDevice + 1)
})

it('ID-81 whoever says that many addresses are theirs has a few messages a day sent, to whomever and from wherever', async () => {
  let sent = 0
  for (let tries = 0; tries < 20; tries++) {
    const begun = await world.ownMail.begin(pair.client, `stranger-${tries}@mail.example`)
    if (begun.ok) sent += 1
    else expect(begun.failure.kind).toBe('too-many-tries')
  }
  expect(sent).toBe(mailLimits.toOwnADay)
  // Nobody else is held back by it, and the way back in is not.
  expect(await world.ownMail.begin(pair.clinician, address)).toMatchObject({ ok: true })
  expect(await world.ownMail.askForLink({ address, ...newStranger() })).toMatchObject({ ok: true })
})

it('ID-13 the secret of a link by e-mail is kept as its hash alone, and tells nothing of whose it is', async () => {
  await world.ownMail.begin(pair.client, address)
  const token = await nextLink()
  const tokenHash = createHash('sha256').update(token).digest('hex')
  expect(await world.store.ask('openMailLink', { tokenHash })).toBe('confirm')
  expect(await world.ownMail.openLink(token)).toEqual({ ok: true, value: { purpose: 'confirm' } })
  expect(await world.ownMail.openLink('x')).toEqual({ ok: false, failure: { kind: 'link-not-valid' } })
})
