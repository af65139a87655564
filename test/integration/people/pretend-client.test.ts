import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { createPeopleDesk } from '#server/people/people-desk.ts'
import { joinClient, setUpPractice } from '#test/support/people-pair.ts'
import { openPeopleWorld, tokenOf, type PeopleWorld } from '#test/support/people-world.ts'

const gone = { ok: false, failure: { kind: 'not-found' } }
let world: PeopleWorld
let ana: SessionId

beforeEach(async () => {
  world = await openPeopleWorld()
  ana = await setUpPractice(world)
})
afterEach(() => world.close())

async function begin(): Promise<WorkspaceId> {
  const begun = await world.people.beginPretendClient(ana)
  if (!begun.ok) throw new Error(begun.failure.kind)
  return begun.value.workspaceId
}

it('PG-41 a pretend client begins with goals, a step and a shared reflection, each their own', async () => {
  const workspaceId = await begin()
  const read = await world.reading.board(ana, workspaceId)
  if (!read.ok) throw new Error(read.failure.kind)
  const { board, workspace, places, documentId } = read.value
  const goals = board.goals.flatMap((goal) => (goal.kind === 'goal' ? [goal] : []))
  expect(goals.map(({ sentence }) => plainText(sentence))).toEqual([
    pretendWords.goalNight,
    pretendWords.goalFriend,
    pretendWords.goalWork,
  ])
  const robin = workspace.people.find(({ role }) => role === 'client')
  expect(robin?.name).toBe(pretendWords.name)
  expect(goals.flatMap(({ steps }) => steps.map(({ ownerId }) => ownerId))).toEqual([robin?.accountId])
  // One can be begun, and none is: that is for two to do.
  expect(goals.flatMap(({ signs }) => signs.map(({ text }) => text && plainText(text)))).toEqual([
    pretendWords.signNight,
  ])
  expect(places).toEqual([])
  const authors = await world.reading.authorship(ana, documentId)
  if (!authors.ok) throw new Error(authors.failure.kind)
  expect(authors.value.people.map(({ name }) => name)).toEqual([pretendWords.name])
  const listed = await world.reading.reflections(ana, workspaceId)
  if (!listed.ok) throw new Error(listed.failure.kind)
  expect(listed.value).toMatchObject([{ state: 'shared', prompt: 'ordinary-day' }])
  const [entry] = listed.value
  if (entry === undefined) throw new Error('nothing is shared')
  const reflection = await world.reading.reflection(ana, entry.id)
  if (!reflection.ok || reflection.value.body === undefined) throw new Error('it cannot be read')
  expect(plainText(reflection.value.body)).toBe(pretendWords.reflection)
})

it('PG-41 nobody is signed in as a pretend client, or can sign in, until their clinician makes a link', async () => {
  const workspaceId = await begin()
  const change = world.accessChanges.at(-1)
  if (change?.of !== 'session') throw new Error('no session was ended')
  expect(await world.identity.findSession(change.sessionId)).toBeUndefined()

  const help = await world.people.helpBackIn(ana, workspaceId)
  if (!help.ok) throw new Error(help.failure.kind)
  const token = tokenOf(help.value.link)
  expect(await world.people.openInvitation(token)).toMatchObject({ ok: true, value: { isPretend: true } })
  const back = await world.people.getBackIn({ token, password: 'any password at all' })
  if (!back.ok) throw new Error(back.failure.kind)
  expect(back.value.signInName).toMatch(/^pretend-[0-9a-f]{32}$/)
  const robin = await world.signInAs(back.value.signInName, 'any password at all')
  expect((await world.workspaces.startReflection(robin, workspaceId, { prompt: undefined })).ok).toBe(true)
})

it('PG-43 a pretend client’s reflection is on their own pages and not on Today; a session with them says who it is', async () => {
  const workspaceId = await begin()
  expect(await world.deciding.waiting(ana)).toEqual({
    ok: true,
    value: { shared: [], suggested: [], commented: [] },
  })
  const starts = { date: new Date(world.clock.now()).toISOString().slice(0, 10), time: '15:00' }
  const asked = { starts, minutes: 50, repeat: 'none', zone: 'UTC' } as const
  expect((await world.appointments.set(ana, workspaceId, asked)).ok).toBe(true)
  expect(await world.appointments.today(ana)).toMatchObject({
    ok: true,
    value: { sessions: [{ clientName: pretendWords.name, isPretend: true }] },
  })
})

it('PG-44 putting away tells open pages of both, and is for a pretend client alone', async () => {
  const workspaceId = await begin()
  const sam = await joinClient(world, ana, 'Sam')
  const members = await world.reading.workspace(ana, workspaceId)
  if (!members.ok) throw new Error(members.failure.kind)
  world.accessChanges.length = 0
  expect(await world.people.putAwayPretendClient(ana, sam.workspaceId)).toEqual(gone)
  expect(world.accessChanges).toEqual([])
  expect(await world.people.putAwayPretendClient(ana, workspaceId)).toEqual({ ok: true, value: undefined })
  const told = world.accessChanges.map((change) => (change.of === 'account' ? change.accountId : change.of))
  expect(told.toSorted()).toEqual(members.value.people.map(({ accountId }) => accountId).toSorted())
  expect(await world.reading.board(ana, workspaceId)).toEqual(gone)
  expect((await world.reading.board(ana, sam.workspaceId)).ok).toBe(true)
})

it('PG-45 one that was cut short before any words is opened, found again and put away', async () => {
  const cutShort = createPeopleDesk({
    store: world.store,
    hub: { accessChanged: async () => {} },
    hashes: { hasRoom: () => true, hash: async (text) => text, verify: async () => false },
    shownOrigin: () => 'http://localhost:3000',
    writeAsPretend: () => Promise.reject(Object.assign(new Error('gone'), { kind: 'store-unavailable' })),
  })
  const failure = { kind: 'store-unavailable' }
  expect(await cutShort.beginPretendClient(ana)).toEqual({ ok: false, failure })
  const workspaceId = await begin()
  const read = await world.reading.board(ana, workspaceId)
  if (!read.ok) throw new Error(read.failure.kind)
  expect(read.value.board.goals).toEqual([])
  expect(read.value.workspace).toMatchObject({ isPretend: true, clientName: pretendWords.name })
  expect(await world.people.putAwayPretendClient(ana, workspaceId)).toEqual({ ok: true, value: undefined })
  expect(await begin()).not.toBe(workspaceId)
})
