import { describe, expect, it } from 'vitest'
import {
  findHold,
  findInputToNote,
  findSessionEnd,
  isSessionOver,
  type SessionTimes,
} from '#lib/access/session-limits.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const began = Date.UTC(2026, 0, 5, 9)
const times = (more: Partial<SessionTimes> = {}): SessionTimes => ({
  createdAt: began,
  lastInputAt: began,
  heldUntil: undefined,
  worksHere: false,
  ...more,
})

describe('how long one stays signed in', () => {
  it('ID-31 without input for 30 minutes, and for 15 for whoever works for a practice', () => {
    expect(findSessionEnd(times())).toEqual({ at: began + 30 * minuteMs, by: 'idle' })
    const atWork = times({ worksHere: true, lastInputAt: began + minuteMs })
    expect(findSessionEnd(atWork)).toEqual({ at: began + 16 * minuteMs, by: 'idle' })
    expect(isSessionOver(atWork, began + 16 * minuteMs - 1)).toBe(false)
    expect(isSessionOver(atWork, began + 16 * minuteMs)).toBe(true)
  })

  it('ID-31 input moves no session past its age', () => {
    const late = times({ worksHere: true, lastInputAt: began + 12 * hourMs - minuteMs })
    expect(findSessionEnd(late)).toEqual({ at: began + 12 * hourMs, by: 'age' })
    const held = { ...late, worksHere: false, heldUntil: began + 40 * hourMs }
    expect(findSessionEnd(held)).toEqual({ at: began + 24 * hourMs, by: 'age' })
  })

  it('ID-32 input is noted once in a quarter of a minute, and never earlier than what is known', () => {
    const noted = (agoMs: number, knownAgoMs: number) =>
      findInputToNote(began - knownAgoMs, began - agoMs, began)
    expect(noted(0, 14_999)).toBeUndefined()
    expect(noted(0, 15_000)).toBe(began)
    expect(noted(60_000, 0)).toBeUndefined()
    expect(noted(60_000, 90_000)).toBe(began - 60_000)
  })

  it('ID-32 after a clock was set back, what is known is put right by the next input', () => {
    expect(findInputToNote(began + hourMs, began, began)).toBe(began)
  })

  it('ID-33 an open session page holds the idle limit off for five minutes at a time, up to two hours', () => {
    expect(findHold(times({ worksHere: true }), began + 9 * minuteMs)).toBeUndefined()
    const first = findHold(times({ worksHere: true }), began + 11 * minuteMs)
    expect(first).toBe(began + 16 * minuteMs)
    const held = times({ worksHere: true, heldUntil: first })
    expect(findSessionEnd(held)).toEqual({ at: began + 16 * minuteMs, by: 'idle' })
    expect(findHold(held, began + 118 * minuteMs)).toBe(began + 2 * hourMs)
    const last = { ...held, heldUntil: began + 2 * hourMs }
    expect(findHold(last, began + 119 * minuteMs)).toBeUndefined()
    expect(isSessionOver(last, began + 2 * hourMs)).toBe(true)
  })
})
