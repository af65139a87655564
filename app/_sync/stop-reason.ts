import { closeCode, isFinalClose } from '#lib/wire/close-code.ts'
import type { StopReason } from './save-state.ts'

const reasons: ReadonlyMap<number, StopReason> = new Map([
  [closeCode.malformed, 'malformed'],
  [closeCode.signInAgain, 'sign-in-again'],
  [closeCode.noLongerYours, 'no-longer-yours'],
  [closeCode.notFound, 'not-found'],
  [closeCode.authorship, 'authorship'],
  [closeCode.tooLarge, 'too-large'],
  [closeCode.reloadPage, 'reload-page'],
  [closeCode.abuse, 'abuse'],
])

/** What a close code means for the person, or undefined where the browser comes back by itself. */
export function findStopReason(code: number): StopReason | undefined {
  return reasons.get(code) ?? (isFinalClose(code) ? 'reload-page' : undefined)
}

/** Whether the words must leave the screen: they are not this person's to read any more. */
export function endsReading(why: StopReason): boolean {
  return why === 'no-longer-yours' || why === 'not-found' || why === 'other-person'
}
