import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What a browser keeps after a sign-in, so that strangers who use up an account's guesses do not lock it
 * out. It opens nothing: it only says that somebody signed in to this account here before.
 */
export interface DeviceMarks {
  make(accountId: string): string
  holds(mark: string | undefined, accountId: string): boolean
}

export function createDeviceMarks(secret: Buffer): DeviceMarks {
  const make = (accountId: string) =>
    createHmac('sha256', secret).update(accountId, 'utf8').digest('base64url')
  return {
    make,
    holds(mark, accountId) {
      const expected = Buffer.from(make(accountId))
      const shown = Buffer.from(mark ?? '')
      return shown.length === expected.length && timingSafeEqual(shown, expected)
    },
  }
}
