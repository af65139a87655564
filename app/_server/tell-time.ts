import type { Instant } from '#lib/base/instant.ts'

/** The server's present, for a page to say which year need not be said. */
export function tellTime(): Instant {
  return Date.now()
}
