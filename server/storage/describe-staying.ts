import { findSessionEnd, idleLimitOf, type SessionEnd } from '#lib/access/session-limits.ts'
import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { LiveSession } from './load-viewer.ts'

/** Who is signed in, and for how long as things are. */
export interface Staying {
  readonly accountId: AccountId
  readonly drafts: 'open' | 'sealed'
  readonly endsInMs: number
  readonly by: SessionEnd['by']
  /** How long somebody stays signed in without real input. */
  readonly idleMs: number
}

export function describeStaying({ viewer, times }: LiveSession, at: Instant): Staying {
  const end = findSessionEnd(times)
  return {
    accountId: viewer.accountId,
    drafts: viewer.drafts,
    endsInMs: end.at - at,
    by: end.by,
    idleMs: idleLimitOf(times),
  }
}
