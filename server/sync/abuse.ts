import type { Clock } from '#lib/base/instant.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { dropOldest } from './drop-oldest.ts'
import { syncLimits } from './limits.ts'

const peopleLimit = 1_000
const windowMs = 60_000

/**
 * Who was closed as malformed so often, over all their sockets, that no broken program explains it: for the
 * rest of the minute they are told so for good instead of being let in again.
 */
export class Abuse {
  private readonly clock: Clock
  private readonly closes = new Map<AccountId, { count: number; readonly since: number }>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  isAbusive(accountId: AccountId): boolean {
    return (this.find(accountId)?.count ?? 0) >= syncLimits.malformedClosesAMinute
  }

  closed(accountId: AccountId, code: CloseCode): void {
    if (code !== closeCode.malformed) return
    const known = this.find(accountId)
    if (known !== undefined) {
      known.count += 1
      return
    }
    this.closes.delete(accountId)
    this.closes.set(accountId, { count: 1, since: this.clock.now() })
    dropOldest(this.closes, peopleLimit)
  }

  private find(accountId: AccountId) {
    const known = this.closes.get(accountId)
    const elapsedMs = this.clock.now() - (known?.since ?? 0)
    // A clock that steps back ends the minute as well.
    return elapsedMs >= 0 && elapsedMs < windowMs ? known : undefined
  }
}
