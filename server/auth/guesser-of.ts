import type { DeviceMarks } from './device-mark.ts'
import type { Guesser } from './guess-limits.ts'

/** A browser with this account's mark has guesses of its own; any other shares those of strangers. */
export function guesserOf(
  deviceMarks: DeviceMarks,
  accountId: string | undefined,
  from: { readonly deviceMark: string | undefined; readonly address: string },
): Guesser {
  return accountId !== undefined && deviceMarks.holds(from.deviceMark, accountId)
    ? { kind: 'known-device' }
    : { kind: 'stranger', address: from.address }
}
