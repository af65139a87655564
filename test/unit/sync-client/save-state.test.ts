import { describe, expect, it } from 'vitest'
import { describeSaving, type SaveFacts } from '../../../app/_sync/save-state.ts'
import { endsReading, findStopReason } from '../../../app/_sync/stop-reason.ts'

const calm: SaveFacts = { connection: { kind: 'open' }, written: 0, durable: 0, kept: 0, isSlow: false }
const state = (facts: Partial<SaveFacts>) => describeSaving({ ...calm, ...facts })

describe('save state', () => {
  it('DV-1 says Saved only when every local update is acknowledged and the connection is open', () => {
    expect(state({ written: 3, durable: 3 }).kind).toBe('saved')
    expect(state({ written: 3, durable: 2, kept: 3 }).kind).toBe('saving')
    expect(state({ written: 3, durable: 3, connection: { kind: 'lost' } }).kind).toBe('saved-no-connection')
    expect(state({ connection: { kind: 'opening' } }).kind).toBe('opening')
  })

  it('DV-2 says Saved on this device only when the write to the device has finished', () => {
    const lost = { connection: { kind: 'lost' } } as const
    expect(state({ ...lost, written: 3, durable: 1, kept: 3 }).kind).toBe('on-device')
    expect(state({ ...lost, written: 3, durable: 1, kept: 2 }).kind).toBe('not-saved-yet')
  })

  it('DV-3 stops saying Saving when no acknowledgement comes', () => {
    expect(state({ written: 1, kept: 1, isSlow: true }).kind).toBe('on-device')
    expect(state({ written: 1, kept: 0, isSlow: true }).kind).toBe('not-saved-yet')
  })

  it('DV-4 names why it is not saved, and whether the last words are on the device', () => {
    const stopped = { connection: { kind: 'stopped', why: 'too-large' } } as const
    expect(state({ ...stopped, written: 2, kept: 2 })).toEqual({
      kind: 'stopped',
      why: 'too-large',
      unsent: 'on-device',
    })
    expect(state({ ...stopped, written: 2, kept: 1 })).toEqual({
      kind: 'stopped',
      why: 'too-large',
      unsent: 'at-risk',
    })
    expect(state({ ...stopped, written: 2, durable: 2 })).toEqual({
      kind: 'stopped',
      why: 'too-large',
      unsent: 'none',
    })
  })

  it('DV-4 every close code from 4400 to 4499 has a reason, and no other code has one', () => {
    const named = [4400, 4401, 4403, 4404, 4409, 4413, 4426, 4429].map(findStopReason)
    expect(named).toEqual([
      'malformed',
      'sign-in-again',
      'no-longer-yours',
      'not-found',
      'authorship',
      'too-large',
      'reload-page',
      'abuse',
    ])
    expect(findStopReason(4450)).toBe('reload-page')
    for (const code of [1000, 1001, 1006, 1012, 1013]) expect(findStopReason(code)).toBeUndefined()
  })

  it("DV-5 words leave the screen when they are no longer this person's to read", () => {
    expect(endsReading('no-longer-yours')).toBe(true)
    expect(endsReading('not-found')).toBe(true)
    expect(endsReading('other-person')).toBe(true)
    expect(endsReading('sign-in-again')).toBe(false)
  })
})
