import { unreachable } from '#lib/base/unreachable.ts'
import { savingWords } from '#lib/words/en/saving.ts'
import { say } from '#lib/words/say.ts'
import type { SaveState, StopReason } from './save-state.ts'
import { endsReading } from './stop-reason.ts'

/** The short line under the title. */
export function saySaveState(state: SaveState): string {
  switch (state.kind) {
    case 'opening':
      return say(savingWords.opening)
    case 'saving':
      return say(savingWords.saving)
    case 'saved':
      return say(savingWords.saved)
    case 'saved-no-connection':
      return say(savingWords.savedNoConnection)
    case 'on-device':
      return say(savingWords.onDevice)
    case 'not-saved-yet':
      return say(savingWords.notSavedYet)
    case 'stopped':
      return say(stopped[state.unsent])
    default:
      return unreachable(state)
  }
}

const stopped = {
  none: savingWords.stopped,
  'on-device': savingWords.stoppedOnDevice,
  'at-risk': savingWords.stoppedAtRisk,
} as const

/** How the words stand that were not acknowledged when a document closed for good. */
export function sayUnsent({ why, unsent }: Extract<SaveState, { kind: 'stopped' }>): string {
  if (unsent === 'at-risk') return say(savingWords.unsentAtRisk)
  // Opening the page again does not send these: it is not theirs to write, or too much.
  const isKept = endsReading(why) || why === 'too-large'
  return say(isKept ? savingWords.unsentKept : savingWords.unsentOnDevice)
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
