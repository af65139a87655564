import { unreachable } from '#lib/base/unreachable.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import type { SaveState, StopReason } from './save-state.ts'
import { endsReading } from './stop-reason.ts'

/** The short line under the title. */
export function findSaveStateKey(state: SaveState): MessageKey {
  switch (state.kind) {
    case 'opening':
      return 'saving.opening'
    case 'saving':
      return 'saving.saving'
    case 'saved':
      return 'saving.saved'
    case 'saved-no-connection':
      return 'saving.savedNoConnection'
    case 'on-device':
      return 'saving.onDevice'
    case 'not-saved-yet':
      return 'saving.notSavedYet'
    case 'stopped':
      return shortKeys[state.unsent]
    default:
      return unreachable(state)
  }
}

const shortKeys = {
  none: 'saving.stopped',
  'on-device': 'saving.stoppedOnDevice',
  'at-risk': 'saving.stoppedAtRisk',
} as const

/** How the words stand that were not acknowledged when a document closed for good. */
export function findUnsentKey({ why, unsent }: Extract<SaveState, { kind: 'stopped' }>): MessageKey {
  if (unsent === 'at-risk') return 'saving.unsentAtRisk'
  // Opening the page again does not send these: it is not theirs to write, or too much.
  return endsReading(why) || why === 'too-large' ? 'saving.unsentKept' : 'saving.unsentOnDevice'
}

interface StopWords {
  readonly title: MessageKey
  readonly words: MessageKey
  readonly offer: 'sign-in' | 'reload' | 'leave'
}

/** What happened and what to do, for a document that closed for good. */
export const stopWords: Readonly<Record<StopReason, StopWords>> = {
  'sign-in-again': { title: 'saving.signInTitle', words: 'saving.signInWords', offer: 'sign-in' },
  'other-person': { title: 'saving.otherPersonTitle', words: 'saving.otherPersonWords', offer: 'reload' },
  'no-longer-yours': { title: 'saving.endedTitle', words: 'saving.endedWords', offer: 'leave' },
  'not-found': { title: 'saving.endedTitle', words: 'saving.endedWords', offer: 'leave' },
  'too-large': { title: 'saving.tooLargeTitle', words: 'saving.tooLargeWords', offer: 'reload' },
  'reload-page': { title: 'saving.reloadTitle', words: 'saving.reloadWords', offer: 'reload' },
  malformed: { title: 'saving.malformedTitle', words: 'saving.malformedWords', offer: 'reload' },
  authorship: { title: 'saving.malformedTitle', words: 'saving.malformedWords', offer: 'reload' },
  damaged: { title: 'saving.damagedTitle', words: 'saving.damagedWords', offer: 'reload' },
  unmigrated: { title: 'saving.unmigratedTitle', words: 'saving.unmigratedWords', offer: 'reload' },
  abuse: { title: 'saving.tooFastTitle', words: 'saving.tooFastWords', offer: 'reload' },
}
