import type { DocumentId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Store } from '../store.ts'

/** A burst of writing has ended when nobody has written for so long. */
export const quietBeforeVersionMs = 5 * 60_000

/** A burst that does not end is kept now and then all the same. */
export const longBurstMs = 30 * 60_000

/** How many documents one round looks at. */
const documentsARound = 200

export interface VersionKeeper {
  /**
   * Keeps a version of each document whose burst of writing has ended, and of those whose burst is long, one
   * after another for as long as `goesOn` says so.
   */
  keepDue(now: Instant, goesOn?: () => boolean): Promise<void>
}

/**
 * What is due is read from the store each time, so nothing is lost by a restart but how long a burst has been
 * going on. Of two processes that keep the same one the second is told so, and keeps nothing.
 */
export function createVersionKeeper(store: Pick<Store, 'run' | 'ask'>): VersionKeeper {
  /** Since when documents were seen being written in. */
  let bursts = new Map<DocumentId, Instant>()

  return {
    async keepDue(now, goesOn = () => true) {
      const due = await store.ask('listDueVersions', { limit: documentsARound })
      const goingOn = new Map<DocumentId, Instant>()
      for (const { documentId, writtenAt } of due) {
        if (!goesOn()) return
        const since = bursts.get(documentId) ?? writtenAt
        const isOver = writtenAt <= now - quietBeforeVersionMs
        if (isOver || since <= now - longBurstMs) {
          // Whatever is the matter with one, the others have their turn.
          await keepAutomatic(store, documentId).catch(() => 'tried again in the next round')
        } else goingOn.set(documentId, since)
      }
      bursts = goingOn
    },
  }
}

/** One that cannot be kept now is due again in the next round, unless its log is found damaged. */
async function keepAutomatic(store: Pick<Store, 'run' | 'ask'>, documentId: DocumentId): Promise<void> {
  const target = { of: 'document', id: documentId } as const
  const built = await store.ask('buildVersion', { target, purpose: { kind: 'automatic' } })
  if (built.ok) await store.run('keepVersion', { documentId, version: built.value, by: undefined })
  else if (built.failure.kind === 'corrupt-record') await store.run('settleDamage', { documentId })
}
