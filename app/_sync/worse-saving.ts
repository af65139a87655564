import { unreachable } from '#lib/base/unreachable.ts'
import type { SaveState } from './save-state.ts'

/**
 * How the writing on a page of two documents stands: the worse of the two. Words that nothing holds yet come before
 * words on this device, and words that are anywhere on their way before a document that has none.
 */
export function worseSaving(one: SaveState, other: SaveState): SaveState {
  return rank(other) > rank(one) ? other : one
}

/** The higher, the worse. */
function rank(state: SaveState): number {
  switch (state.kind) {
    case 'saved':
      return 0
    case 'stopped':
      return { none: 1, 'on-device': 6, 'at-risk': 8 }[state.unsent]
    case 'saved-no-connection':
      return 2
    case 'opening':
      return 3
    case 'saving':
      return 4
    case 'on-device':
      return 5
    case 'not-saved-yet':
      return 7
    default:
      return unreachable(state)
  }
}
