import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appointmentLimits } from '#lib/appointments/appointment-limits.ts'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { CaseloadDay, SessionTimes } from '#lib/appointments/session-time.ts'
import { ensureAppointmentId, type AppointmentId } from '#lib/base/ids.ts'
import type { SetAppointmentInput } from '#server/storage/commands/set-appointment.ts'
import type { StoreHarness } from './store-contract.ts'
import {
  addClient,
  createPairMaker,
  newTokenHash,
  type Pair,
  passAwake,
  signIn,
  type Someone,
  valueOf,
} from './store-world.ts'

const dayMs = 86_400_000
const unknown = { ok: false, failure: { kind: 'session-unknown' } }
const notFound = { ok: false, failure: { kind: 'not-found' } }
const notPossible = { ok: false, failure: { kind: 'time-not-possible' } }

/** What session times must hold to, on every adapter of the store. */
export function describeAppointments(name: string, open: () => Promise<StoreHarness>): void {
  describe(`session times: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair
    let nextPair: () => Promise<Pair>

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      // Monday 5 January, 9:00 UTC.
      harness.clock.time = Date.UTC(2026, 0, 5, 9)
      pair = await nextPair()
    })

    const times = {
      starts: { date: '2026-01-06', time: '15:00' },
      minutes: 50,
      repeat: 'weekly',
      zone: 'Europe/Berlin',
    } as const
    const inside = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const set = (who: Someone, other: Partial<SetAppointmentInput> = {}) =>
      harness.store.run('setAppointment', { ...times, ...inside(who), ...other })
    const find = async (who: Someone): Promise<SessionTimes> =>
      valueOf(await harness.store.ask('findSessionTimes', inside(who)))
    const today = async (who: Someone): Promise<CaseloadDay> =>
      valueOf(await harness.store.ask('findToday', { sessionId: who.sessionId }))
    const one = (who: Someone, appointmentId: AppointmentId, date: string) => ({
      ...inside(who),
      appointmentId,
      date,
    })
    /** As the session is told just now: whoever is not told of it has seen nothing. */
    const seen = async (who: Someone, id: AppointmentId, date: string): Promise<string> => {
      const found = await harness.store.ask('findSessionTimes', inside(who))
      const coming = found.ok ? found.value.coming : []
      return coming.find((told) => told.appointmentId === id && told.date === date)?.version ?? 'nothing'
    }
    const cancel = async (who: Someone, id: AppointmentId, date: string, reach: Reach) =>
      harness.store.run('cancelAppointment', {
        ...one(who, id, date),
        reach,
        saw: await seen(who, id, date),
      })
    const change = async (
      who: Someone,
      id: AppointmentId,
      date: string,
      to: { readonly reach: Reach; readonly on: string; readonly time?: string },
    ) =>
      harness.store.run('changeAppointment', {
        ...one(who, id, date),
        starts: { date: to.on, time: to.time ?? '10:00' },
        minutes: 45,
        repeat: 'fortnightly',
        reach: to.reach,
        saw: await seen(who, id, date),
      })
    const start = (who: Someone, id: AppointmentId, date: string) =>
      harness.store.run('startAppointment', { ...one(who, id, date), titlePattern: 'Session {number}' })
    const dates = ({ coming }: SessionTimes, count: number) =>
      coming.slice(0, count).map((session) => {
        const when = new Date(session.startsAt).toISOString().slice(0, 16)
        return `${when} ${session.minutes} ${session.status}`
      })

    /** Signed in anew: sessions do not live for days. */
    const again = (who: Someone) =>
      signIn(harness.store, who.accountId, who === pair.clinician ? 'hash-1' : 'hash-2', 'Sam')

    it('AP-1 both set times and see them, with who set them; to others of the practice there are none', async () => {
      const mine = valueOf(await set(pair.client))
      const found = await find(pair.clinician)
      expect(dates(found, 2)).toEqual(['2026-01-06T14:00 50 booked', '2026-01-13T14:00 50 booked'])
      expect(found).toMatchObject({
        asOf: harness.clock.time,
        zone: 'Europe/Berlin',
        videoLink: undefined,
        lastChange: { byId: pair.client.accountId, by: 'Sam client', at: harness.clock.time },
      })
      expect(found.coming[0]).toMatchObject({ setBy: 'Sam client', repeat: 'weekly', isMoved: false })
      expect(await find(pair.client)).toEqual(found)

      const stranger = (await nextPair()).client
      const id = mine.appointmentId
      expect(await harness.store.ask('findSessionTimes', inside(stranger))).toEqual(notFound)
      expect(await set(stranger)).toEqual(notFound)
      expect(await change(stranger, id, '2026-01-06', { reach: 'one', on: '2026-01-07' })).toEqual(notFound)
      expect(await cancel(stranger, id, '2026-01-06', 'following')).toEqual(notFound)
      expect(await start(stranger, id, '2026-01-06')).toEqual(notFound)
      const link = { ...inside(stranger), link: 'https://video.example/x' }
      expect(await harness.store.run('setVideoLink', link)).toEqual(notFound)
      expect(dates(await find(pair.client), 2)).toEqual(dates(found, 2))
    })

    it('AP-1 the times of one workspace are not reached by way of another', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      const before = pair
      pair = await nextPair()
      expect(await cancel(pair.client, appointmentId, '2026-01-06', 'one')).toEqual(unknown)
      // Nor by the clinician of both.
      expect(await start(pair.clinician, appointmentId, '2026-01-06')).toEqual(unknown)
      pair = before
      expect(dates(await find(pair.client), 1)).toEqual(['2026-01-06T14:00 50 booked'])
    })

    it('AP-2 later times follow the clock of the first, wherever they are set', async () => {
      valueOf(await set(pair.clinician))
      valueOf(
        await set(pair.client, { starts: { date: '2026-01-07', time: '15:00' }, zone: 'America/New_York' }),
      )
      expect(dates(await find(pair.client), 2)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-07T14:00 50 booked',
      ])
    })

    it('AP-4 one session is moved alone, by the day it stands for, as often as one likes', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      harness.clock.time += 1_000
      valueOf(await change(pair.clinician, appointmentId, '2026-01-13', { reach: 'one', on: '2026-01-14' }))
      valueOf(await change(pair.clinician, appointmentId, '2026-01-13', { reach: 'one', on: '2026-01-15' }))
      const found = await find(pair.client)
      expect(dates(found, 3)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-15T09:00 45 booked',
        '2026-01-20T14:00 50 booked',
      ])
      expect(found.coming[1]).toMatchObject({ date: '2026-01-13', isMoved: true, setBy: 'Sam clinician' })
      expect(found.lastChange).toMatchObject({ by: 'Sam clinician', at: harness.clock.time })
      // By where it was moved to it has no name.
      expect(await cancel(pair.client, appointmentId, '2026-01-15', 'one')).toEqual(unknown)
    })

    it('AP-4 one and all that follow are moved, called off, and those before stay', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      const changed = valueOf(
        await change(pair.clinician, appointmentId, '2026-01-20', { reach: 'following', on: '2026-01-22' }),
      )
      expect(dates(await find(pair.client), 4)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-13T14:00 50 booked',
        '2026-01-22T09:00 45 booked',
        '2026-02-05T09:00 45 booked',
      ])
      harness.clock.time += 1_000
      valueOf(await cancel(pair.client, changed.appointmentId, '2026-02-05', 'following'))
      const found = await find(pair.clinician)
      expect(dates(found, 9)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-13T14:00 50 booked',
        '2026-01-22T09:00 45 booked',
      ])
      expect(found.lastChange).toMatchObject({ by: 'Sam client', at: harness.clock.time })
      expect(await start(pair.client, changed.appointmentId, '2026-02-19')).toEqual(unknown)
    })

    it('AP-30 one that was moved past the end of its repeat stays, when the repeat has long ended', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      valueOf(await change(pair.client, appointmentId, '2026-01-06', { reach: 'one', on: '2026-01-23' }))
      valueOf(
        await change(pair.clinician, appointmentId, '2026-01-13', { reach: 'following', on: '2026-01-15' }),
      )
      const moved = '2026-01-23T09:00 45 booked'
      expect(dates(await find(pair.client), 9)).toContain(moved)
      harness.clock.time += 12 * dayMs
      pair = { ...pair, client: await again(pair.client) }
      expect(dates(await find(pair.client), 9)).toContain(moved)
      valueOf(await cancel(pair.client, appointmentId, '2026-01-06', 'one'))
      expect(dates(await find(pair.client), 9)).toContain('2026-01-23T09:00 45 cancelled')
    })

    it('AP-5 one that was called off stays in sight with who did it, begins no page, and can be put back', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      valueOf(await cancel(pair.clinician, appointmentId, '2026-01-06', 'one'))
      harness.clock.time += 1_000
      // Whoever calls it off again changes nothing, also not whose doing it was.
      valueOf(await cancel(pair.client, appointmentId, '2026-01-06', 'one'))
      const found = await find(pair.client)
      expect(dates(found, 2)).toEqual(['2026-01-06T14:00 50 cancelled', '2026-01-13T14:00 50 booked'])
      expect(found.coming[0]).toMatchObject({ setBy: 'Sam clinician' })
      expect(await start(pair.client, appointmentId, '2026-01-06')).toEqual(unknown)
      valueOf(
        await change(pair.client, appointmentId, '2026-01-06', {
          reach: 'one',
          on: '2026-01-06',
          time: '15:00',
        }),
      )
      expect(dates(await find(pair.client), 1)).toEqual(['2026-01-06T14:00 45 booked'])
    })

    it('AP-32 what was called off stays so when it and all before it are set at another hour', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      valueOf(await cancel(pair.clinician, appointmentId, '2026-01-27', 'one'))
      valueOf(await cancel(pair.clinician, appointmentId, '2026-02-03', 'one'))
      harness.clock.time += 1_000
      const hour = { reach: 'following', on: '2026-01-13' } as const
      valueOf(await change(pair.client, appointmentId, '2026-01-13', hour))
      const found = await find(pair.client)
      // Every two weeks from now on: the 3rd of February is none of its days.
      expect(dates(found, 4)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-13T09:00 45 booked',
        '2026-01-27T09:00 45 cancelled',
        '2026-02-10T09:00 45 booked',
      ])
      expect(found.coming[2]).toMatchObject({ setBy: 'Sam clinician', setAt: harness.clock.time - 1_000 })
    })

    it('AP-35 times that are set already, as after an answer that was lost, are not set twice', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      for (const who of [pair.client, pair.clinician])
        expect(valueOf(await set(who))).toMatchObject({ appointmentId })
      expect(dates(await find(pair.client), 2)).toEqual([
        '2026-01-06T14:00 50 booked',
        '2026-01-13T14:00 50 booked',
      ])
      // Of another length, and once the first was called off or all have ended, they are others.
      expect(valueOf(await set(pair.client, { minutes: 60 })).appointmentId).not.toBe(appointmentId)
      valueOf(await cancel(pair.client, appointmentId, '2026-01-06', 'one'))
      const anew = valueOf(await set(pair.client)).appointmentId
      expect(anew).not.toBe(appointmentId)
      valueOf(await cancel(pair.client, anew, '2026-01-13', 'following'))
      expect(valueOf(await set(pair.client)).appointmentId).not.toBe(anew)
    })

    it('AP-6 what cannot be is refused and leaves nothing', async () => {
      const startsOn = (date: string, time = '15:00') => ({ starts: { date, time } })
      const refused: readonly Partial<SetAppointmentInput>[] = [
        startsOn('2026-02-30'),
        startsOn('soon'),
        startsOn('2026-01-06', '25:00'),
        startsOn('2026-01-03'),
        startsOn('2028-02-01'),
        { zone: 'Berlin' },
        { zone: '+02:00' },
        ...[4, 481, 12.5, -50, Number.NaN].map((minutes) => ({ minutes })),
      ]
      for (const bad of refused) expect(await set(pair.client, bad), JSON.stringify(bad)).toEqual(notPossible)
      expect((await find(pair.client)).coming).toEqual([])
      const { appointmentId } = valueOf(await set(pair.client))
      const far = { reach: 'one', on: '2029-01-06' } as const
      expect(await change(pair.client, appointmentId, '2026-01-06', far)).toEqual(notPossible)
      // Sessions that are long over, years ahead or never were cannot be changed either.
      for (const date of ['2026-01-07', '2029-01-09', '2025-12-30', '2026-99-99', 'x'])
        expect(await cancel(pair.client, appointmentId, date, 'one'), date).toEqual(unknown)
      harness.clock.time += 3 * dayMs
      pair = { ...pair, client: await again(pair.client) }
      expect(await cancel(pair.client, appointmentId, '2026-01-06', 'one')).toEqual(unknown)
      const nothing = ensureAppointmentId('x'.repeat(22))
      expect(await cancel(pair.client, nothing, '2026-01-13', 'one')).toEqual(unknown)
    })

    it('AP-6 there may be so many, and one that is over or called off makes room', async () => {
      const once = { repeat: 'none' } as const
      const { appointmentId } = valueOf(await set(pair.client, once))
      const saw = await seen(pair.client, appointmentId, '2026-01-06')
      for (let count = 1; count < appointmentLimits.perWorkspace; count++)
        valueOf(await set(pair.client, { minutes: 50 + count }))
      expect(await set(pair.client)).toEqual({ ok: false, failure: { kind: 'times-full' } })
      const first = { ...one(pair.client, appointmentId, '2026-01-06'), reach: 'following', saw } as const
      valueOf(await harness.store.run('cancelAppointment', first))
      valueOf(await set(pair.client, once))
      expect(await set(pair.client)).toEqual({ ok: false, failure: { kind: 'times-full' } })
      harness.clock.time += 5 * dayMs
      pair = { ...pair, client: await again(pair.client) }
      valueOf(await set(pair.client, { starts: { date: '2026-01-12', time: '15:00' } }))
    })

    it('AP-7 a workspace has one link, which either sets and takes away', async () => {
      const setLink = async (who: Someone, link: string | undefined) =>
        valueOf(await harness.store.run('setVideoLink', { ...inside(who), link }))
      await setLink(pair.clinician, 'https://video.example/one')
      await setLink(pair.client, 'https://video.example/two')
      expect(await find(pair.clinician)).toMatchObject({
        videoLink: 'https://video.example/two',
        lastChange: { by: 'Sam client' },
      })
      await setLink(pair.clinician, undefined)
      const found = await find(pair.client)
      expect(found.videoLink).toBeUndefined()
      expect(found.lastChange).toMatchObject({ by: 'Sam clinician' })
    })

    it('AP-9 however many start a session it has one page, also when it was moved since', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      const started = await Promise.all(
        [pair.client, pair.clinician, pair.client].map((who) => start(who, appointmentId, '2026-01-06')),
      )
      const [first, ...others] = started.map(valueOf)
      expect(first?.begun).toBe(true)
      for (const other of others) expect(other).toEqual({ ...first, begun: false })
      expect((await find(pair.client)).coming[0]).toMatchObject({ pageId: first?.id })
      const next = valueOf(await start(pair.client, appointmentId, '2026-01-13'))
      expect(next.id).not.toBe(first?.id)
      valueOf(await change(pair.client, appointmentId, '2026-01-06', { reach: 'one', on: '2026-01-08' }))
      expect(valueOf(await start(pair.client, appointmentId, '2026-01-06')).id).toBe(first?.id)
      // What follows is an appointment of its own; the page goes along.
      const moved = { reach: 'following', on: '2026-01-14' } as const
      const changed = valueOf(await change(pair.client, appointmentId, '2026-01-13', moved))
      expect(valueOf(await start(pair.clinician, changed.appointmentId, '2026-01-14')).id).toBe(next.id)
      const pages = valueOf(await harness.store.run('listSessionPages', inside(pair.client)))
      expect(pages.map(({ number }) => number)).toEqual([2, 1])
    })

    it('AP-10 a day has its sessions in order, of all clients, by the calendar where they were set', async () => {
      const late = await nextPair()
      const early = await nextPair()
      const at = (whose: Pair, date: string, time: string, zone: string) =>
        harness.store.run('setAppointment', {
          ...times,
          sessionId: whose.client.sessionId,
          workspaceId: whose.workspaceId,
          starts: { date, time },
          zone,
        })
      // At 23:30 UTC of the 5th it is the 6th in Berlin, and still the 5th in New York.
      const lateEvening = Date.UTC(2026, 0, 5, 23, 30)
      await passAwake(harness, [pair.client, late.client, early.client], lateEvening - harness.clock.time)
      valueOf(await at(late, '2026-01-05', '20:00', 'America/New_York'))
      valueOf(await at(early, '2026-01-06', '00:15', 'Europe/Berlin'))
      valueOf(await at(pair, '2026-01-07', '09:00', 'Europe/Berlin'))
      await harness.store.run('setVideoLink', {
        sessionId: late.client.sessionId,
        workspaceId: late.workspaceId,
        link: 'https://video.example/late',
      })
      const of = (ids: readonly string[]) => (session: { readonly workspaceId: string }) =>
        ids.includes(session.workspaceId)
      const mine = of([pair, late, early].map(({ workspaceId }) => workspaceId))
      const day = await today(await again(pair.clinician))
      expect(day.sessions.filter(mine).map(({ workspaceId }) => workspaceId)).toEqual([
        early.workspaceId,
        late.workspaceId,
      ])
      expect(day.sessions.filter(mine)[1]).toMatchObject({
        clientName: 'Sam client',
        videoLink: 'https://video.example/late',
      })
      expect(day.clients.filter(of([late.workspaceId]))).toEqual([
        { workspaceId: late.workspaceId, name: 'Sam client', zone: 'America/New_York', isPretend: false },
      ])
      // A client has no caseload, and somebody else's is not theirs.
      expect(await today(pair.client)).toMatchObject({ sessions: [], next: undefined, clients: [] })
      // What is over stays for the rest of its day.
      harness.clock.time = Date.UTC(2026, 0, 6, 22)
      const evening = (await today(await again(pair.clinician))).sessions.filter(mine)
      expect(evening.map(({ workspaceId }) => workspaceId)).toEqual([early.workspaceId])
    })

    it('AP-10 a day without a session tells the next that takes place', async () => {
      const { store } = harness
      const colleague = await store.run('inviteColleague', {
        sessionId: pair.clinician.sessionId,
        name: 'Lone clinician',
        signInName: 'lone@example.test',
        passwordHash: 'hash-4',
        roles: ['clinician'],
        tokenHash: newTokenHash(),
      })
      const { accountId } = valueOf(colleague)
      const lone = () => signIn(store, accountId, 'hash-4', 'Lone')
      const { sessionId } = await lone()
      const { workspaceId } = await addClient(store, { accountId, sessionId }, 'Lone')
      const day = async () => valueOf(await store.ask('findToday', { sessionId: (await lone()).sessionId }))
      expect(await day()).toMatchObject({
        sessions: [],
        next: undefined,
        clients: [{ workspaceId, name: 'Lone client', zone: undefined }],
      })
      const asked = { sessionId, workspaceId }
      const { appointmentId } = valueOf(await store.run('setAppointment', { ...times, ...asked }))
      const named = { ...asked, appointmentId, date: '2026-01-06' }
      const told = valueOf(await store.ask('findSessionTimes', asked))
      const saw = told.coming[0]?.version ?? ''
      valueOf(await store.run('cancelAppointment', { ...named, reach: 'one', saw }))
      const next = { date: '2026-01-13', clientName: 'Lone client', status: 'booked' }
      expect(await day()).toMatchObject({ sessions: [], next })
      harness.clock.time += dayMs
      const after = await day()
      expect(after.sessions.map(({ date, status }) => `${date} ${status}`)).toEqual(['2026-01-06 cancelled'])
      expect(after.next).toMatchObject(next)
    })

    it('AP-11 what is shared and not read is told with the client’s access line first, until it is read', async () => {
      const { sessionId } = pair.client
      const { workspaceId } = pair
      const begin = async () =>
        valueOf(
          await harness.store.run('createReflection', {
            sessionId,
            workspaceId,
            title: 'What is still hard',
            prompt: 'still-hard',
          }),
        )
      const unread = async () =>
        valueOf(
          await harness.store.run('listWaiting', { sessionId: pair.clinician.sessionId }),
        ).shared.filter((row) => row.workspaceId === workspaceId)
      const lines = async () =>
        valueOf(await harness.store.ask('accessLines', { sessionId, workspaceId, before: undefined })).filter(
          ({ what }) => what === 'listed',
        ).length
      const [draft, shared] = [await begin(), await begin()]
      const before = await lines()
      expect(await unread()).toEqual([])
      // Of whom nothing is told, nothing is written.
      expect(await lines()).toBe(before)
      harness.clock.time += 1_000
      valueOf(await harness.store.run('shareReflection', { sessionId, reflectionId: shared.id }))
      expect(await unread()).toEqual([
        { workspaceId, id: shared.id, prompt: 'still-hard', sharedAt: harness.clock.time },
      ])
      expect(await lines()).toBe(before + 1)
      harness.clock.time += 1_000
      const read = { of: 'reflection', id: shared.id } as const
      valueOf(
        await harness.store.run('enterDocument', {
          sessionId: pair.clinician.sessionId,
          target: read,
          what: 'read',
        }),
      )
      expect(await unread()).toEqual([])
      // Shared anew it is new again.
      valueOf(await harness.store.run('unshareReflection', { sessionId, reflectionId: shared.id }))
      expect(await unread()).toEqual([])
      harness.clock.time += 1_000
      valueOf(await harness.store.run('shareReflection', { sessionId, reflectionId: shared.id }))
      expect(await unread()).toHaveLength(1)
      expect((await unread()).map(({ id }) => id)).not.toContain(draft.id)
    })
  })
}
