import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ensureAppointmentId, ensureWorkspaceId } from '#lib/base/ids.ts'
import { DayPanel } from '../../../app/today/day-panel.tsx'
import type { DayEntry } from '../../../app/today/describe-day.ts'

const day: DayEntry = {
  key: 'one',
  session: {
    workspaceId: ensureWorkspaceId('w'.repeat(22)),
    appointmentId: ensureAppointmentId('a'.repeat(22)),
    date: '2001-11-06',
    status: 'booked',
    startsAt: 1_005_055_200_000,
    endsAt: 1_005_058_200_000,
    minutes: 50,
    repeat: 'none',
    zone: 'UTC',
    starts: { date: '2001-11-06', time: '14:00' },
    isMoved: false,
    setBy: 'Ana Rivera',
    setAt: 1_005_000_000_000,
    version: 'one',
    pageId: undefined,
    clientName: 'Robin Example',
    isPretend: false,
    videoLink: undefined,
  },
  goals: { lastAgreed: undefined, workingOn: [], promises: [] },
  waiting: [],
}
const show = (entry: DayEntry) => renderToString(createElement(DayPanel, { id: 'p', entry, isAside: true }))

it('PG-43 of a pretend client, whose writing never waits on Today, the day does not say that nothing is new', () => {
  expect(show(day)).toContain('Nothing new from')
  const pretend = show({ ...day, session: { ...day.session, isPretend: true } })
  expect(pretend).not.toMatch(/new from/iu)
  expect(pretend).toContain('Not a real person')
})
