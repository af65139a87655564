import { describe, expect, it } from 'vitest'
import type { Appointment, AppointmentException } from '#lib/appointments/appointment.ts'
import { findOccurrence, listOccurrences } from '#lib/appointments/list-occurrences.ts'
import { findNextOccurrence, nextOccurrences } from '#lib/appointments/next-occurrences.ts'
import { repeatDates } from '#lib/appointments/repeat-dates.ts'
import { isWallTime, isZone, toInstant } from '#lib/appointments/zoned-time.ts'
import { ensureAccountId, ensureAppointmentId } from '#lib/base/ids.ts'

const ana = ensureAccountId('a'.repeat(22))
const berlin: Appointment = {
  id: ensureAppointmentId('t'.repeat(22)),
  zone: 'Europe/Berlin',
  starts: { date: '2026-03-17', time: '15:00' },
  minutes: 50,
  repeat: 'weekly',
  untilDate: undefined,
  exceptions: [],
  setBy: ana,
  setAt: 0,
}
const except = (
  date: string,
  status: AppointmentException['status'],
  [on, time]: readonly [string, string],
): AppointmentException => ({ date, status, starts: { date: on, time }, minutes: 50, setBy: ana, setAt: 1 })

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const told = (appointment: Appointment, from: string, to: string) =>
  listOccurrences(appointment, day(from), day(to)).map(
    ({ startsAt, status }) => `${new Date(startsAt).toISOString().slice(0, 16)} ${status}`,
  )

describe('a repeat', () => {
  it('AP-2 a weekly 15:00 in Berlin is at 15:00 in Berlin before and after the clocks change, both ways', () => {
    expect(told(berlin, '2026-03-16', '2026-04-08')).toEqual([
      '2026-03-17T14:00 booked',
      '2026-03-24T14:00 booked',
      // Since 29 March by summer time.
      '2026-03-31T13:00 booked',
      '2026-04-07T13:00 booked',
    ])
    expect(told(berlin, '2026-10-19', '2026-10-28')).toEqual([
      '2026-10-20T13:00 booked',
      '2026-10-27T14:00 booked',
    ])
  })

  it('AP-2 the same where the clocks change the other way round, by half an hour, on another day, or never', () => {
    const at = (zone: string, date: string, time: string) => {
      const first = { ...berlin, zone, starts: { date, time } }
      return repeatDates(first, date, '2027-01-01').map((one) => {
        const startsAt = findOccurrence(first, one)?.startsAt ?? 0
        return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(startsAt)
      })
    }
    for (const zone of [
      'Australia/Lord_Howe',
      'America/New_York',
      'Africa/Casablanca',
      'Asia/Kolkata',
      'UTC',
    ]) {
      const times = at(zone, '2026-01-05', '09:30')
      expect(times.length).toBe(52)
      expect([...new Set(times)]).toEqual(['09:30'])
    }
  })

  it('AP-2 every two weeks, across months, years and a leap day, is every second of the weekly dates', () => {
    const first = { ...berlin, starts: { date: '2027-12-20', time: '15:00' } }
    const weekly = repeatDates(first, '2027-12-01', '2028-04-01')
    const fortnightly = repeatDates({ ...first, repeat: 'fortnightly' }, '2027-12-01', '2028-04-01')
    expect(weekly.slice(0, 3)).toEqual(['2027-12-20', '2027-12-27', '2028-01-03'])
    expect(weekly).toContain('2028-02-28')
    expect(weekly).toContain('2028-03-06')
    expect(fortnightly).toEqual(weekly.filter((_, index) => index % 2 === 0))
    // Asked from anywhere, the dates are the same.
    expect(repeatDates({ ...first, repeat: 'fortnightly' }, '2028-02-10', '2028-04-01')).toEqual(
      fortnightly.filter((date) => date >= '2028-02-10'),
    )
  })

  it('AP-2 one that does not repeat is once', () => {
    const once: Appointment = { ...berlin, repeat: 'none' }
    expect(told(once, '2026-03-01', '2027-03-01')).toEqual(['2026-03-17T14:00 booked'])
    expect(findOccurrence(once, '2026-03-24')).toBeUndefined()
  })

  it('AP-3 a time that the clocks leave out is as much later; one that comes twice is the first', () => {
    const iso = (date: string, time: string, zone: string) =>
      new Date(toInstant({ date, time }, zone)).toISOString()
    expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    const night = { ...berlin, starts: { date: '2026-03-22', time: '02:30' } }
    // The week after it is half past two again.
    expect(told(night, '2026-03-28', '2026-04-06')).toEqual([
      '2026-03-29T01:30 booked',
      '2026-04-05T00:30 booked',
    ])
  })
})

describe('a session of a repeat', () => {
  it('AP-4 that was moved is where it was moved to, and called by the date that the repeat gives it', () => {
    const moved = { ...berlin, exceptions: [except('2026-03-24', 'booked', ['2026-03-26', '10:00'])] }
    expect(told(moved, '2026-03-16', '2026-04-01')).toEqual([
      '2026-03-17T14:00 booked',
      '2026-03-26T09:00 booked',
      '2026-03-31T13:00 booked',
    ])
    expect(findOccurrence(moved, '2026-03-24')).toMatchObject({
      isMoved: true,
      starts: { date: '2026-03-26' },
    })
    expect(findOccurrence(moved, '2026-03-26')).toBeUndefined()
    expect(findOccurrence(moved, '2026-03-31')).toMatchObject({ isMoved: false })
  })

  it('AP-4 is gone with what follows, from the date on which the repeat ends, moved ones included', () => {
    const ended: Appointment = {
      ...berlin,
      untilDate: '2026-03-31',
      exceptions: [except('2026-04-07', 'booked', ['2026-03-30', '10:00'])],
    }
    expect(told(ended, '2026-03-16', '2026-05-01')).toEqual([
      '2026-03-17T14:00 booked',
      '2026-03-24T14:00 booked',
    ])
  })

  it('AP-5 that was called off is among the others, and is not the next that takes place', () => {
    const off = { ...berlin, exceptions: [except('2026-03-24', 'cancelled', ['2026-03-24', '15:00'])] }
    const next = nextOccurrences([off], day('2026-03-20'), 3)
    expect(next.map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2026-03-24 cancelled',
      '2026-03-31 booked',
      '2026-04-07 booked',
    ])
  })

  it('AP-5 that was called off hides no later one that takes place, however far off that is', () => {
    const once: Appointment = { ...berlin, repeat: 'none' }
    const off = { ...once, exceptions: [except('2026-03-17', 'cancelled', ['2026-03-17', '15:00'])] }
    const later: Appointment = { ...once, starts: { date: '2026-12-01', time: '15:00' } }
    const next = nextOccurrences([later, off], day('2026-03-16'), 2)
    expect(next.map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2026-03-17 cancelled',
      '2026-12-01 booked',
    ])
  })

  it('AP-31 that takes place is told after as many called off as are told, within two months or not', () => {
    const called = (dates: readonly string[]) =>
      dates.map((date) => except(date, 'cancelled', [date, '15:00']))
    const twiceAWeek = (exceptions: (repeat: Appointment) => readonly AppointmentException[]) =>
      ['2026-03-17', '2026-03-19'].map((date) => {
        const repeat: Appointment = { ...berlin, starts: { date, time: '15:00' } }
        return { ...repeat, exceptions: exceptions(repeat) }
      })
    const holiday = twiceAWeek((repeat) => called(repeatDates(repeat, '2026-03-17', '2026-04-13')))
    const next = nextOccurrences(holiday, day('2026-03-16'), 8)
    expect(next.map(({ date, status }) => `${date} ${status}`).slice(-2)).toEqual([
      '2026-04-07 cancelled',
      '2026-04-14 booked',
    ])
    expect(next).toHaveLength(8)
    const long = twiceAWeek((repeat) => called(repeatDates(repeat, '2026-03-17', '2026-06-13')))
    expect(nextOccurrences(long, day('2026-03-16'), 8).at(-1)).toMatchObject({ date: '2026-06-16' })
  })

  it('AP-38 is told however far off it is, also after one that is near', () => {
    const once: Appointment = { ...berlin, repeat: 'none' }
    const inHalfAYear: Appointment = { ...once, starts: { date: '2026-09-15', time: '15:00' } }
    const inTwoYears: Appointment = { ...once, starts: { date: '2028-03-10', time: '15:00' } }
    const all = [inTwoYears, inHalfAYear, once]
    const dates = (at: string, limit: number) => nextOccurrences(all, day(at), limit).map(({ date }) => date)
    expect(dates('2026-03-17', 8)).toEqual(['2026-03-17', '2026-09-15', '2028-03-10'])
    expect(dates('2026-03-17', 2)).toEqual(['2026-03-17', '2026-09-15'])
    expect(dates('2026-03-18', 8)).toEqual(['2026-09-15', '2028-03-10'])
    const later = findNextOccurrence(all, day('2026-03-17'), ({ date }) => date !== '2026-03-17')
    expect(later?.date).toBe('2026-09-15')
    // One that goes on from one span of two months into the next is told once.
    const nightly = { ...once, starts: { date: '2026-03-17', time: '20:00' }, minutes: 480 }
    const before = day('2026-03-17') + 22 * 3_600_000 - 60 * 86_400_000
    expect(nextOccurrences([nightly], before, 8).map(({ date }) => date)).toEqual(['2026-03-17'])
  })

  it('AP-13 that goes on is told until it ends, and one far ahead is found', () => {
    const during = day('2026-03-17') + (14 * 60 + 49) * 60_000
    expect(nextOccurrences([berlin], during, 1)[0]?.date).toBe('2026-03-17')
    expect(nextOccurrences([berlin], during + 60_000, 1)[0]?.date).toBe('2026-03-24')
    const once: Appointment = { ...berlin, repeat: 'none', starts: { date: '2027-03-01', time: '15:00' } }
    expect(nextOccurrences([once], during, 3).map(({ date }) => date)).toEqual(['2027-03-01'])
    expect(nextOccurrences([once, berlin], during, 2).map(({ date }) => date)).toEqual([
      '2026-03-17',
      '2026-03-24',
    ])
  })
})

describe('what a wall says', () => {
  it('AP-6 is a date of the calendar and a time of day, in a zone that has a name', () => {
    const isOne = (date: string, time = '15:00') => isWallTime({ date, time })
    expect(['2026-02-28', '2028-02-29'].map((date) => isOne(date))).toEqual([true, true])
    const none = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '26-01-01',
      '2026-1-1',
      '',
      '2026-02-28T10:00',
      '1999-01-01',
    ]
    expect(none.filter((date) => isOne(date))).toEqual([])
    expect(['24:00', '9:30', '12:60', '', '12:00:00'].filter((time) => isOne('2026-02-28', time))).toEqual([])
    expect(
      ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC'].filter((zone) => !isZone(zone)),
    ).toEqual([])
    expect(['', '+01:00', 'Europe/Atlantis', 'x'.repeat(65), '../etc'].filter(isZone)).toEqual([])
  })
})
