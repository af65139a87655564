import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { gatherCalls } from './storage/gather-calls.ts'
import type { Store } from './storage/store.ts'
import type { Entry, SyncGate } from './sync/ports.ts'

/** Few enough that somebody's typing, which the same thread commits, does not wait for long. */
const entriesAtOnce = 64

/**
 * The sync engine's gate, asked of the store: entering writes the client's access line, staying does not.
 * Whoever comes while others are being let in is let in with the next, in one transaction and one fsync.
 */
export function createStoreGate(store: Store): SyncGate {
  const letIn = gatherCalls(
    entriesAtOnce,
    (asked: readonly { sessionId: SessionId; documentId: DocumentId }[]) =>
      store.run('enterDocuments', { asked, what: 'opened' }),
  )
  return {
    enter: async (sessionId, documentId) => {
      const entered = await letIn({ sessionId, documentId })
      return entered.ok ? { allowed: true, ...entered.value } : refuse(entered.failure, 'not-found')
    },
    stays: async (sessionId, documentId) => {
      const still = await store.ask('checkDocumentAccess', { sessionId, documentId })
      return still.ok ? { allowed: true, ...still.value } : refuse(still.failure, 'no-longer-yours')
    },
  }
}

/** Somebody who was in already is told that it is no longer theirs; anybody else, that there is nothing. */
function refuse(failure: ToldRefusal, absence: 'not-found' | 'no-longer-yours'): Entry {
  switch (failure.kind) {
    case 'not-signed-in':
      return { allowed: false, reason: 'sign-in-again' }
    case 'not-found':
    case 'read-only':
    case 'drafts-sealed':
      return { allowed: false, reason: absence }
    default:
      return unreachable(failure.kind)
  }
}
