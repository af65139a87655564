import type { Commands } from './storage/commands.ts'
import type { Store } from './storage/store.ts'
import type { SyncHub } from './sync/ports.ts'

/** Commands that may take away somebody's access. */
const changesAccess: ReadonlySet<keyof Commands> = new Set([
  'changePassword',
  'deleteDraft',
  'endMembership',
  'endOtherSessions',
  'endOverSessions',
  'endSession',
  'getBackIn',
  'putAwayPretendClient',
  'getBackInByMail',
  'recoverWithCard',
  'shareReflection',
  'unshareReflection',
])

/**
 * The store for the desks. A command whose answer never came may be on disk all the same (the thread died in
 * between): where it may have ended access, every socket is asked for again, so that none outlives it.
 */
export function askAgainWhenUnknown(store: Store, hub: Pick<SyncHub, 'accessChanged'>): Store {
  return {
    ...store,
    async run(name, input) {
      try {
        return await store.run(name, input)
      } catch (thrown) {
        if (changesAccess.has(name)) await hub.accessChanged({ of: 'everything' })
        throw thrown
      }
    },
  }
}
