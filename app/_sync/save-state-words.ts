import { savingWords } from '#lib/words/en/saving.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { SaveState, StopReason } from './save-state.ts'
import { endsReading } from './stop-reason.ts'

/** The short line under the title. */
export function findSaveStateKey(state: SaveState): string {
  switch (state.kind) {
    case 'opening':
      return savingWords.opening
    case 'saving':
      return savingWords.saving
    case 'saved':
      return savingWords.saved
    case 'saved-no-connection':
      return savingWords.savedNoConnection
    case 'on-device':
      return savingWords.onDevice
    case 'not-saved-yet':
      return savingWords.notSavedYet
    case 'stopped':
      return shortKeys[state.unsent]
    default:
      return unreachable(state)
  }
}

const shortKeys = {
  none: savingWords.stopped,
  'on-device': savingWords.stoppedOnDevice,
  'at-risk': savingWords.stoppedAtRisk,
} as const

/** How the words stand that were not acknowledged when a document closed for good. */
export function findUnsentKey({ why, unsent }: Extract<SaveState, { kind: 'stopped' }>): string {
  if (unsent === 'at-risk') return savingWords.unsentAtRisk
  // Opening the page again does not send these: it is not theirs to write, or too much.
  return endsReading(why) || why === 'too-large' ? savingWords.unsentKept : savingWords.unsentOnDevice
}

interface StopWords {
  readonly title: string
  readonly words: string
  readonly offer: 'sign-in' | 'reload' | 'leave'
}

/** What happened and what to do, for a document that closed for good. */
export const stopWords: Readonly<Record<StopReason, StopWords>> = {
  'sign-in-again': { title: savingWords.signInTitle, words: savingWords.signInWords, offer: 'sign-in' },
  'other-person': {
    title: savingWords.otherPersonTitle,
    words: savingWords.otherPersonWords,
    offer: 'reload',
  },
  'no-longer-yours': { title: savingWords.endedTitle, words: savingWords.endedWords, offer: 'leave' },
  'not-found': { title: savingWords.endedTitle, words: savingWords.endedWords, offer: 'leave' },
  'too-large': { title: savingWords.tooLargeTitle, words: savingWords.tooLargeWords, offer: 'reload' },
  'reload-page': { title: savingWords.reloadTitle, words: savingWords.reloadWords, offer: 'reload' },
  malformed: { title: savingWords.malformedTitle, words: savingWords.malformedWords, offer: 'reload' },
  authorship: { title: savingWords.malformedTitle, words: savingWords.malformedWords, offer: 'reload' },
  damaged: { title: savingWords.damagedTitle, words: savingWords.damagedWords, offer: 'reload' },
  unmigrated: { title: savingWords.unmigratedTitle, words: savingWords.unmigratedWords, offer: 'reload' },
  abuse: { title: savingWords.tooFastTitle, words: savingWords.tooFastWords, offer: 'reload' },
}
