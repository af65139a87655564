import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureGoalId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import { startByBoth } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, signIn, type Pair, type Someone, valueOf } from './store-world.ts'

const dayMs = 86_400_000
const dayFull = { ok: false, failure: { kind: 'day-full' } }

/** How much one person may add to a workspace, on every adapter of the store. */
export function describeRoom(name: string, open: () => Promise<StoreHarness>): void {
  describe(`room in a workspace: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair
    let nextPair: () => Promise<Pair>

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      harness.clock.time = Date.UTC(2026, 0, 5, 9)
      pair = await nextPair()
    })

    const inside = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const begin = (who: Someone) =>
      harness.store.run('createReflection', { ...inside(who), title: 'Reflection', prompt: undefined })
    const beginPage = (who: Someone) =>
      harness.store.run('createSessionPage', { ...inside(who), titlePattern: 'Session {number}' })
    const move = (who: Someone, goal: string, column: GoalColumn) =>
      harness.store.run('moveGoal', { ...inside(who), goalId: ensureGoalId(goal), column })
    const set = (who: Someone, minutes = 50, date = '2026-01-06') =>
      harness.store.run('setAppointment', {
        ...inside(who),
        starts: { date, time: '15:00' },
        minutes,
        repeat: 'weekly',
        zone: 'UTC',
      })
    /** A day later, signed in anew. */
    const tomorrow = async () => {
      harness.clock.time += dayMs
      const again = (who: Someone, hash: string) => signIn(harness.store, who.accountId, hash, 'Sam')
      pair = {
        ...pair,
        client: await again(pair.client, 'hash-2'),
        clinician: await again(pair.clinician, 'hash-1'),
      }
    }
    const times = (count: number) => Array.from({ length: count })

    it('ST-90 so many reflections are begun in a day, those deleted since among them; the next day there is room', async () => {
      const first = valueOf(await begin(pair.client))
      for (const _ of times(workspaceLimits.reflections.aDay - 1)) valueOf(await begin(pair.client))
      expect(await begin(pair.client)).toEqual(dayFull)
      const { sessionId } = pair.client
      valueOf(await harness.store.run('deleteDraft', { sessionId, reflectionId: first.id }))
      expect(await begin(pair.client)).toEqual(dayFull)
      const listed = await harness.store.run('listReflections', inside(pair.client))
      expect(valueOf(listed)).toHaveLength(workspaceLimits.reflections.aDay - 1)
      await tomorrow()
      valueOf(await begin(pair.client))
    })

    it('ST-90 so many session pages are begun by one person in a day, also for sessions that are set; the other has room', async () => {
      const { appointmentId } = valueOf(await set(pair.client))
      for (const _ of times(workspaceLimits.sessionPages.aDay)) valueOf(await beginPage(pair.client))
      expect(await beginPage(pair.client)).toEqual(dayFull)
      const session = { appointmentId, date: '2026-01-06', titlePattern: 'Session {number}' }
      expect(await harness.store.run('startAppointment', { ...inside(pair.client), ...session })).toEqual(
        dayFull,
      )
      const started = { ...inside(pair.clinician), ...session }
      expect(valueOf(await harness.store.run('startAppointment', started))).toMatchObject({ begun: true })
      // What is there is opened as ever.
      const found = await harness.store.run('startAppointment', { ...inside(pair.client), ...session })
      expect(valueOf(found)).toMatchObject({ begun: false })
      await tomorrow()
      valueOf(await beginPage(pair.client))
    })

    it('ST-90 so many times a goal is moved by one person in a day, and stopping what is worked on is never refused', async () => {
      await startByBoth(harness.store, pair, ensureGoalId('night'))
      const columns = ['on-hold', 'proposed'] as const
      for (const index of times(workspaceLimits.goalMoves.aDay).keys())
        valueOf(await move(pair.client, 'bus', columns[index % 2] ?? 'on-hold'))
      expect(await move(pair.client, 'bus', 'on-hold')).toEqual(dayFull)
      // What is worked on is stopped all the same.
      expect(valueOf(await move(pair.client, 'night', 'cancelled'))).toMatchObject({ changed: true })
      expect(await move(pair.client, 'night', 'proposed')).toEqual(dayFull)
      await tomorrow()
      valueOf(await move(pair.client, 'bus', 'completed'))
    })

    it('ST-90 so many times are set by one person in a day, and calling off is never refused', async () => {
      const called = async (appointmentId: Parameters<typeof end>[0]) => valueOf(await end(appointmentId))
      const end = async (appointmentId: ReturnType<typeof idOf>) => {
        const coming = valueOf(await harness.store.ask('findSessionTimes', inside(pair.client))).coming
        const session = coming.find((one) => one.appointmentId === appointmentId)
        const asked = { ...inside(pair.client), appointmentId, date: '2026-01-06' }
        const saw = session?.version ?? ''
        return harness.store.run('cancelAppointment', { ...asked, reach: 'following', saw })
      }
      const idOf = (made: Awaited<ReturnType<typeof set>>) => valueOf(made).appointmentId
      const last = idOf(await set(pair.client))
      for (const [index] of times(workspaceLimits.appointments.aDay - 1).entries())
        await called(idOf(await set(pair.client, 51 + index)))
      expect(await set(pair.client, 300)).toEqual(dayFull)
      await called(last)
      valueOf(await set(pair.clinician, 300))
      await tomorrow()
      valueOf(await set(pair.client, 301))
    })
  })
}
