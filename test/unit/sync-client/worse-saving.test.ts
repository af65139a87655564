import { describe, expect, it } from 'vitest'
import type { SaveState } from '../../../app/_sync/save-state.ts'
import { worseSaving } from '../../../app/_sync/worse-saving.ts'

const stopped = (unsent: 'none' | 'on-device' | 'at-risk'): SaveState => ({
  kind: 'stopped',
  why: 'malformed',
  unsent,
})

/** From well to worst. */
const inOrder: readonly SaveState[] = [
  { kind: 'saved' },
  stopped('none'),
  { kind: 'saved-no-connection' },
  { kind: 'opening' },
  { kind: 'saving' },
  { kind: 'on-device' },
  stopped('on-device'),
  { kind: 'not-saved-yet' },
  stopped('at-risk'),
]

describe('the worse of two save states', () => {
  it('SP-5 is the same whichever document comes first, and Saved only when both are', () => {
    for (const [place, state] of inOrder.entries()) {
      for (const better of inOrder.slice(0, place + 1)) {
        expect(worseSaving(state, better)).toEqual(state)
        expect(worseSaving(better, state)).toEqual(state)
      }
    }
  })
})
