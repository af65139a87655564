import type { Instant } from '#lib/base/instant.ts'

const dayMs = 86_400_000

/**
 * The beginning of the server's present day, for a page to say which year need not be said. No finer: pages that
 * say the same are the same, byte for byte.
 */
export function tellTime(): Instant {
  return Math.floor(Date.now() / dayMs) * dayMs
}
