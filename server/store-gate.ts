import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { Store } from './storage/store.ts'
import type { Entry, SyncGate } from './sync/ports.ts'

/** The sync engine's gate, asked of the store: entering writes the client's access line, staying does not. */
export function createStoreGate(store: Store): SyncGate {
  return {
    enter: async (sessionId, documentId) => {
      const target = { of: 'document', id: documentId } as const
      const entered = await store.run('enterDocument', { sessionId, target, what: 'opened' })
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
