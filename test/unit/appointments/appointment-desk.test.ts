import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { joinClient, openPair, type Pair } from '../../support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '../../support/people-world.ts'

// The world's clock stands at Monday 2 March 2026, 9:00 UTC.
const times = {
  starts: { date: '2026-03-03', time: '15:00' },
  minutes: 50,
  repeat: 'weekly',
  zone: 'Europe/Berlin',
} as const

describe('session times at their desk', () => {
  let world: PeopleWorld
  let pair: Pair

  beforeEach(async () => {
    world = await openPeopleWorld()
    pair = await openPair(world)
  })
  afterEach(() => world.close())

  it('AP-8 each change is told to the board and the session pages of the workspace, and to no other', async () => {
    const { appointments, workspaces } = world
    const { workspaceId, client, clinician } = pair
    const other = await joinClient(world, clinician, 'Noor')
    const page = await workspaces.startSessionPage(client, workspaceId)
    const documents = await workspaces.documents(client, workspaceId)
    if (!page.ok || !documents.ok) throw new Error('no pages')
    const theirs = documents.value
      .filter(({ kind }) => kind === 'board' || kind === 'session')
      .map(({ id }) => ({ documentId: id, records: ['appointments'] }))
      .toSorted((a, b) => a.documentId.localeCompare(b.documentId))
    expect(theirs).toHaveLength(2)
    const told = () =>
      world.recordsChanged.splice(0).toSorted((a, b) => a.documentId.localeCompare(b.documentId))

    const set = await appointments.set(client, workspaceId, times)
    if (!set.ok) throw new Error(set.failure.kind)
    expect(told()).toEqual(theirs)
    const session = { workspaceId, appointmentId: set.value.id, date: '2026-03-03' }
    const seen = async () => {
      const found = await appointments.ofWorkspace(client, workspaceId)
      const saw = found.ok ? found.value.coming[0]?.version : undefined
      return { reach: 'one', saw: saw ?? '' } as const
    }
    const moved = { ...times, starts: { date: '2026-03-04', time: '10:00' }, ...(await seen()) }
    expect(await appointments.change(clinician, session, moved)).toMatchObject({ ok: true })
    expect(told()).toEqual(theirs)
    expect(await appointments.cancel(client, session, await seen())).toEqual({ ok: true, value: undefined })
    expect(told()).toEqual(theirs)
    const link = 'https://video.example/room'
    expect(await appointments.setVideoLink(clinician, workspaceId, link)).toEqual({
      ok: true,
      value: undefined,
    })
    expect(told()).toEqual(theirs)

    // What is refused is told to nobody.
    expect(await appointments.set(other.client, workspaceId, times)).toMatchObject({ ok: false })
    const none = { ...session, date: '2026-03-05' }
    expect(await appointments.cancel(client, none, await seen())).toMatchObject({ ok: false })
    // It was called off by then.
    const late = {
      ...times,
      starts: { date: '2026-03-05', time: '10:00' },
      reach: 'one',
      saw: moved.saw,
    } as const
    expect(await appointments.change(clinician, session, late)).toEqual({
      ok: false,
      failure: { kind: 'session-changed' },
    })
    expect(await appointments.setVideoLink(client, workspaceId, 'http://video.example')).toEqual({
      ok: false,
      failure: { kind: 'link-not-usable' },
    })
    expect(told()).toEqual([])
  })

  it('AP-7 the link is in no file of the data folder', async () => {
    const { workspaceId, client } = pair
    const link = 'https://video.example/a-room-for-two'
    await world.appointments.setVideoLink(client, workspaceId, link)
    const found = await world.appointments.ofWorkspace(pair.clinician, workspaceId)
    expect(found).toMatchObject({ ok: true, value: { videoLink: link } })
    for (const file of [world.databasePath, `${world.databasePath}-wal`])
      expect(readFileSync(file).includes('a-room-for-two'), file).toBe(false)
  })

  it('AP-11 Today’s list of what is new has the prompt it began with', async () => {
    const { workspaceId, client, clinician } = pair
    const begun = await world.workspaces.startReflection(client, workspaceId, { prompt: 'still-hard' })
    if (!begun.ok) throw new Error(begun.failure.kind)
    await world.workspaces.shareReflection(client, begun.value.id)
    expect(await world.deciding.waiting(clinician)).toMatchObject({
      ok: true,
      value: { shared: [{ workspaceId, id: begun.value.id, prompt: 'still-hard' }] },
    })
    await world.reading.reflection(clinician, begun.value.id)
    expect(await world.deciding.waiting(clinician)).toMatchObject({ ok: true, value: { shared: [] } })
  })
})
