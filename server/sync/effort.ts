import type { Clock } from '#lib/base/instant.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { dropOldest } from './drop-oldest.ts'
import { syncLimits } from './limits.ts'

const peopleLimit = 1_000

/**
 * What people's updates cost beyond their length, over all their sockets and documents. Few ever cost
 * anything; whoever used their share up is told to come back, and it returns with time.
 */
export class Effort {
  private readonly clock: Clock
  private readonly spent = new Map<AccountId, { readonly steps: number; readonly at: number }>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  isSpent(accountId: AccountId): boolean {
    return this.stepsOf(accountId) > syncLimits.stepsBurst
  }

  spend(accountId: AccountId, steps: number): void {
    if (steps === 0) return
    const sum = this.stepsOf(accountId) + steps
    this.spent.delete(accountId)
    this.spent.set(accountId, { steps: sum, at: this.clock.now() })
    dropOldest(this.spent, peopleLimit)
  }

  private stepsOf(accountId: AccountId): number {
    const known = this.spent.get(accountId)
    if (known === undefined) return 0
    // A clock that steps back gives nothing back.
    const elapsedMs = Math.max(0, this.clock.now() - known.at)
    return Math.max(0, known.steps - (elapsedMs * syncLimits.stepsASecond) / 1_000)
  }
}
