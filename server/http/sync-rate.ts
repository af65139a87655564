import type { Clock } from '#lib/base/instant.ts'
import type { AccountId } from '#lib/base/ids.ts'

const windowMs = 60_000

/** Counts new sockets a minute for each signed-in person; forgets everybody when the minute is over. */
export function createSocketRate(
  limitAMinute: number,
  clock: Clock,
): { take(accountId: AccountId): boolean } {
  let startedAt = clock.now()
  let counts = new Map<AccountId, number>()
  return {
    take: (accountId) => {
      const now = clock.now()
      if (now - startedAt >= windowMs || now < startedAt) {
        startedAt = now
        counts = new Map()
      }
      const count = (counts.get(accountId) ?? 0) + 1
      counts.set(accountId, count)
      return count <= limitAMinute
    },
  }
}
