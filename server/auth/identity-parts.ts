import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import type { Challenges } from './challenges.ts'
import type { DeviceMarks } from './device-mark.ts'
import type { GuessLimits } from './guess-limits.ts'
import type { HashQueue } from './hash-queue.ts'

/** What the identity desk's operations work with. */
export interface IdentityParts {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'accessChanged'>
  readonly acceptsOrigin: (origin: string | null) => boolean
  readonly hashes: HashQueue
  readonly limits: GuessLimits
  readonly deviceMarks: DeviceMarks
  readonly challenges: Challenges
}
