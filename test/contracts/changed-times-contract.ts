import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appointmentLimits } from '#lib/appointments/appointment-limits.ts'
import type { Reach } from '#lib/appointments/appointment.ts'
import type { SessionTime } from '#lib/appointments/session-time.ts'
import type { AppointmentId } from '#lib/base/ids.ts'
import type { SetAppointmentInput } from '#server/storage/commands/set-appointment.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, type Pair, type Someone, valueOf } from './store-world.ts'

const changed = { ok: false, failure: { kind: 'session-changed' } }
const weekMs = 7 * 86_400_000

/** What happens to session times that two people change at once, on every adapter of the store. */
export function describeChangedTimes(name: string, open: () => Promise<StoreHarness>): void {
  describe(`session times that two change: ${name}`, () => {
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

    const times = { starts: { date: '2026-01-06', time: '15:00' }, minutes: 50, repeat: 'weekly' } as const
    const inside = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const set = async (other: Partial<SetAppointmentInput> = {}) =>
      harness.store.run('setAppointment', { ...times, zone: 'UTC', ...inside(pair.client), ...other })
    const coming = async (): Promise<readonly SessionTime[]> =>
      valueOf(await harness.store.ask('findSessionTimes', inside(pair.client))).coming
    const find = async (id: AppointmentId, date: string): Promise<SessionTime> => {
      const found = (await coming()).find((one) => one.appointmentId === id && one.date === date)
      if (found === undefined) throw new Error(`no session of ${date}`)
      return found
    }
    const names = ({ appointmentId, date }: SessionTime, who: Someone) => ({
      ...inside(who),
      appointmentId,
      date,
    })
    const move = (who: Someone, session: SessionTime, time: string, reach: Reach = 'one') =>
      harness.store.run('changeAppointment', {
        ...times,
        ...names(session, who),
        starts: { date: session.starts.date, time },
        reach,
        saw: session.version,
      })
    const cancel = (who: Someone, session: SessionTime, reach: Reach = 'one') =>
      harness.store.run('cancelAppointment', { ...names(session, who), reach, saw: session.version })
    const told = async () => (await coming()).slice(0, 3).map((one) => `${one.starts.time} ${one.status}`)

    it('AP-36 of two who move one session at once the second is told, and the first stays', async () => {
      const { appointmentId } = valueOf(await set())
      const session = await find(appointmentId, '2026-01-06')
      const outcomes = await Promise.all([
        move(pair.client, session, '10:00'),
        move(pair.clinician, session, '11:00'),
      ])
      expect(outcomes).toMatchObject([{ ok: true }, changed])
      expect(await told()).toEqual(['10:00 booked', '15:00 booked', '15:00 booked'])
      // Whoever looks again may.
      valueOf(await move(pair.clinician, await find(appointmentId, '2026-01-06'), '11:00'))
      expect((await told())[0]).toBe('11:00 booked')
    })

    it('AP-36 a move undoes no calling off that its person did not see, and calling off no move', async () => {
      const { appointmentId } = valueOf(await set())
      const [first, second] = await coming()
      if (first === undefined || second === undefined) throw new Error('no sessions')
      valueOf(await cancel(pair.clinician, first))
      expect(await move(pair.client, first, '10:00')).toEqual(changed)
      valueOf(await move(pair.client, second, '10:00'))
      for (const reach of ['one', 'following'] as const)
        expect(await cancel(pair.clinician, second, reach)).toEqual(changed)
      expect(await told()).toEqual(['15:00 cancelled', '10:00 booked', '15:00 booked'])
      // What was seen to be off is put back.
      valueOf(await move(pair.client, await find(appointmentId, '2026-01-06'), '15:00'))
      expect((await told())[0]).toBe('15:00 booked')
    })

    it('AP-36 one and all that follow are changed as they were seen: neither a later move nor an end is passed over', async () => {
      const { appointmentId } = valueOf(await set())
      const first = await find(appointmentId, '2026-01-06')
      const later = await find(appointmentId, '2026-01-20')
      valueOf(await move(pair.clinician, later, '10:00'))
      expect(await move(pair.client, first, '09:00', 'following')).toEqual(changed)
      const seen = await find(appointmentId, '2026-01-06')
      valueOf(await cancel(pair.clinician, await find(appointmentId, '2026-01-27'), 'following'))
      expect(await move(pair.client, seen, '09:00', 'following')).toEqual(changed)
      // What comes before is not touched by it.
      valueOf(await move(pair.client, await find(appointmentId, '2026-01-20'), '12:00', 'following'))
      expect(await told()).toEqual(['15:00 booked', '15:00 booked', '12:00 booked'])
    })

    it('AP-36 a session that was moved to long after its day is known as it was seen, also once others are over', async () => {
      const { appointmentId } = valueOf(await set())
      valueOf(await move(pair.client, await find(appointmentId, '2026-01-13'), '10:00'))
      const session = await find(appointmentId, '2026-01-06')
      const input = { ...times, ...names(session, pair.client), reach: 'one', saw: session.version } as const
      valueOf(
        await harness.store.run('changeAppointment', {
          ...input,
          starts: { date: '2026-01-30', time: '10:00' },
        }),
      )
      harness.clock.time += 3 * weekMs
      const again = async (who: Someone) => {
        const asked = { accountId: who.accountId, passwordHash: 'hash-2', device: 'Firefox' }
        return { ...who, ...valueOf(await harness.store.run('startSession', asked)) }
      }
      pair = { ...pair, client: await again(pair.client) }
      valueOf(await cancel(pair.client, await find(appointmentId, '2026-01-06')))
      expect(await find(appointmentId, '2026-01-06')).toMatchObject({ status: 'cancelled' })
    })

    it('AP-37 whoever asks again for what is so already is told that it is done, and changes nothing', async () => {
      const { appointmentId } = valueOf(await set())
      const first = await find(appointmentId, '2026-01-06')
      valueOf(await move(pair.client, first, '10:00'))
      harness.clock.time += 1_000
      valueOf(await move(pair.client, first, '10:00'))
      const moved = await find(appointmentId, '2026-01-06')
      expect(moved.setAt).toBe(harness.clock.time - 1_000)
      valueOf(await cancel(pair.client, moved))
      harness.clock.time += 1_000
      valueOf(await cancel(pair.client, moved))
      expect((await find(appointmentId, '2026-01-06')).setAt).toBe(harness.clock.time - 1_000)
    })

    it('AP-39 with as many times as there may be, one and all that follow are still set at another hour', async () => {
      const { appointmentId } = valueOf(await set())
      for (let count = 1; count < appointmentLimits.perWorkspace; count++)
        valueOf(await set({ minutes: 50 + count, starts: { date: '2026-03-03', time: '15:00' } }))
      expect(await set({ minutes: 200 })).toEqual({ ok: false, failure: { kind: 'times-full' } })
      const second = await find(appointmentId, '2026-01-13')
      const { appointmentId: next } = valueOf(await move(pair.client, second, '10:00', 'following'))
      valueOf(await move(pair.clinician, await find(next, '2026-01-20'), '11:00', 'following'))
      expect(await told()).toEqual(['15:00 booked', '10:00 booked', '11:00 booked'])
      // Those that were ended take no room up, and nothing more has come of it.
      expect(await set({ minutes: 200 })).toEqual({ ok: false, failure: { kind: 'times-full' } })
    })

    it('AP-39 a session that is set once makes room when it is called off, and what was ended has its end', async () => {
      const once = (minutes: number) =>
        set({ repeat: 'none', minutes, starts: { date: '2026-01-08', time: '15:00' } })
      const { appointmentId } = valueOf(await once(50))
      const first = await find(appointmentId, '2026-01-08')
      for (let count = 1; count < appointmentLimits.perWorkspace; count++) valueOf(await once(50 + count))
      expect(await once(10)).toEqual({ ok: false, failure: { kind: 'times-full' } })
      valueOf(await cancel(pair.client, first))
      valueOf(await once(10))
      expect(await once(11)).toEqual({ ok: false, failure: { kind: 'times-full' } })
    })
  })
}
