import { describe, expect, it } from 'vitest'
import { isAboutTo } from '../../../app/_times/find-next.ts'
import { timesMark } from '../../../app/_times/times-mark.ts'

const minuteMs = 60_000
const startsAt = Date.UTC(2026, 11, 1, 14)
const session = {
  appointmentId: 'a',
  date: '2026-12-01',
  status: 'booked',
  startsAt,
  endsAt: startsAt + 50 * minuteMs,
  minutes: 50,
  setBy: 'Ana Rivera',
  version: '1',
}
const at = (minutes: number) => startsAt + minutes * minuteMs

describe('a session that is about to begin', () => {
  it('PG-96 is what matters from a quarter of an hour before until it ends', () => {
    const matters = (minutes: number) => isAboutTo(session, at(minutes))
    expect([-16, -15, 0, 49, 50].map(matters)).toEqual([false, true, true, true, false])
  })

  it('PG-96 is shown as such on a page that was open before', () => {
    const phaseAt = (minutes: number) => timesMark({ asOf: at(minutes), coming: [session] }).phase
    expect(phaseAt(-60)).toBe(phaseAt(-16))
    expect(phaseAt(-15)).not.toBe(phaseAt(-16))
  })
})
