import { describe, expect, it } from 'vitest'
import { saySession } from '../../../app/_times/say-session.ts'

const at = Date.UTC(2026, 11, 1, 23, 30)
const said = (zone: string, now: number) => saySession(at, { zone, now })
const hours = (count: number) => count * 3_600_000

describe('when a session is', () => {
  it('AP-13 is said by the reader’s own zone and present: today, tomorrow, or the day', () => {
    expect(said('UTC', at - hours(20))).toBe('Today at 23:30')
    expect(said('UTC', at - hours(24))).toBe('Tomorrow at 23:30')
    expect(said('UTC', at - hours(48))).toBe('Tuesday 1\u00a0December at 23:30')
    // In Berlin it is half past midnight, of the day after.
    expect(said('Europe/Berlin', at - hours(20))).toBe('Tomorrow at 00:30')
    expect(said('Europe/Berlin', at - hours(48))).toBe('Wednesday 2\u00a0December at 00:30')
    expect(said('America/New_York', at + hours(2))).toBe('Today at 18:30')
    expect(said('UTC', at + hours(1))).toBe('Tuesday 1\u00a0December at 23:30')
  })

  it('AP-13 tomorrow is tomorrow on the days on which the clocks change', () => {
    const tomorrow = (date: number, zone: string, time: number) => saySession(time, { zone, now: date })
    // 29 March has 23 hours in Berlin, 25 October 25.
    const [spring, autumn] = [Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 9, 24, 12)]
    expect(tomorrow(spring, 'Europe/Berlin', Date.UTC(2026, 2, 29, 21, 45))).toBe('Tomorrow at 23:45')
    expect(tomorrow(autumn, 'Europe/Berlin', Date.UTC(2026, 9, 25, 22, 45))).toBe('Tomorrow at 23:45')
    expect(tomorrow(autumn, 'Europe/Berlin', Date.UTC(2026, 9, 24, 22, 5))).toBe('Tomorrow at 00:05')
  })
})
