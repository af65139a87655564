import type { Doc } from 'yjs'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { tidyName } from '#lib/base/tidy-name.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { versionLimits } from '#lib/versions/version-limits.ts'
import { clearPlaces } from '#lib/versions/clear-places.ts'
import type { VersionDesk } from '../version-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { createTurns } from './turns.ts'

export interface VersionOptions {
  readonly store: Pick<Store, 'run' | 'ask'>
  readonly hub: Pick<SyncHub, 'hasOthers'>
  /** Writes ready updates as the person of a session, one after another, until they are on disk. */
  readonly write: (
    who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
    updates: readonly Uint8Array[],
  ) => Promise<Result<void, { readonly kind: 'too-large' | 'closed' }>>
  /** Changes a document as the person of a session, who sees what the others say of their presence. */
  readonly change: (
    who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
    change: (doc: Doc, others: readonly string[]) => void,
  ) => Promise<Result<void, { readonly kind: 'closed' }>>
}

/** How many versions a list has at a time. */
const listedAtATime = 30

/** How often a version is read anew when access changed while it was read. */
const tries = 3

/** How many may be going back in one document at a time, those who wait for their turn included. */
const goingBackAtATime = 8

/**
 * Keeps, reads and goes back to versions. Whoever reads is let in with the client's access line first; a
 * version is built beside the event loop, and going back writes like anybody's browser.
 */
export function createVersionDesk({ store, hub, write, change }: VersionOptions): VersionDesk {
  const enter = async (sessionId: SessionId, documentId: DocumentId) => {
    const target = { of: 'document', id: documentId } as const
    const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
    if (!entered.ok) return entered
    return store.ask('findVersionedDocument', { sessionId, documentId })
  }
  const turns = createTurns<DocumentId>(goingBackAtATime)

  return {
    list: (sessionId, documentId, before) =>
      answered(async () => {
        const document = await enter(sessionId, documentId)
        if (!document.ok) return document
        const asked = { sessionId, documentId, before, limit: listedAtATime + 1 }
        const listed = await store.ask('listVersions', asked)
        if (!listed.ok) return listed
        const { versions, people } = listed.value
        return succeed({
          document: document.value,
          versions: versions.slice(0, listedAtATime),
          people,
          hasEarlier: versions.length > listedAtATime,
        })
      }),

    read: (sessionId, documentId, versionId, { against, goalId }) =>
      answered(async () => {
        const document = await enter(sessionId, documentId)
        if (!document.ok) return document
        const read = await store.ask('readVersion', { sessionId, documentId, versionId, against, goalId })
        if (read.ok) return succeed({ document: document.value, ...read.value })
        const { kind } = read.failure
        return kind === 'corrupt-record' ? fail({ kind: 'store-unavailable' } as const) : fail({ kind })
      }),

    keep: (sessionId, documentId, { name, reason }) =>
      answered(async () => {
        const words = { name: tidyName(name), reason: tidyName(reason) }
        if (words.name === '') return fail({ kind: 'name-empty' } as const)
        if (words.name.length > versionLimits.nameLength) return fail({ kind: 'name-too-long' } as const)
        if (words.reason.length > versionLimits.reasonLength) return fail({ kind: 'too-large' } as const)
        const target = { of: 'document', id: documentId } as const
        for (let left = tries; left > 0; left--) {
          const built = await store.ask('buildVersion', { target, purpose: { kind: 'named', sessionId } })
          if (!built.ok) return tellNotBuilt(built.failure)
          const by = { sessionId, ...words }
          const kept = await store.run('keepVersion', { documentId, version: built.value, by })
          if (kept.ok) return succeed({ id: kept.value.versionId })
          if (kept.failure.kind !== 'outdated') return tellNotKept(kept.failure)
        }
        return fail({ kind: 'store-unavailable' } as const)
      }),

    restore: (sessionId, documentId, versionId, { goalId }) =>
      answered(async () => {
        const me = await store.ask('checkDocumentAccess', { sessionId, documentId })
        if (!me.ok) return me
        const { accountId } = me.value.person
        const goBack = async () => {
          for (let left = tries; left > 0; left--) {
            const keepsPlaces = hub.hasOthers(documentId, accountId)
            const asked = { sessionId, documentId, versionId, goalId, keepsPlaces }
            const planned = await store.ask('planRestore', asked)
            if (!planned.ok) return tellNotBuilt(planned.failure)
            const { before, updates, emptied, ...restore } = planned.value
            if (updates.length === 0) return succeed({ changed: false })
            const by = { sessionId, name: '', reason: '' }
            const kept = await store.run('keepVersion', { documentId, version: before, by, restore })
            if (kept.ok) {
              const written = await write({ sessionId, documentId }, updates)
              if (written.ok) {
                // Refused meanwhile, they stay, empty as they are: no word hangs on it.
                if (emptied.length > 0) {
                  await change({ sessionId, documentId }, (doc, others) => clearPlaces(doc, emptied, others))
                }
                return succeed({ changed: true })
              }
              const isTooLarge = written.failure.kind === 'too-large'
              return fail({ kind: isTooLarge ? 'too-large' : 'store-unavailable' } as const)
            }
            if (kept.failure.kind !== 'outdated') return tellNotKept(kept.failure)
          }
          return fail({ kind: 'store-unavailable' } as const)
        }
        return turns.take(documentId, goBack) ?? fail({ kind: 'store-unavailable' } as const)
      }),
  }
}

type NotBuilt =
  | ToldRefusal
  | { readonly kind: 'nothing-written' | 'key-destroyed' | 'corrupt-record' | 'state-differs' | 'unreadable' }

/** A document that cannot be read whole may only be looked at. */
function tellNotBuilt({ kind }: NotBuilt) {
  switch (kind) {
    case 'nothing-written':
      return fail({ kind: 'nothing-written' } as const)
    case 'key-destroyed':
      return fail({ kind: 'not-found' } as const)
    case 'corrupt-record':
    case 'state-differs':
    case 'unreadable':
      return fail({ kind: 'read-only' } as const)
    case 'not-signed-in':
    case 'not-found':
    case 'read-only':
    case 'drafts-sealed':
      return fail({ kind })
    default:
      return unreachable(kind)
  }
}

function tellNotKept({
  kind,
}: ToldRefusal | { readonly kind: 'outdated' | 'too-soon' | 'versions-full' | 'corrupt-record' }) {
  switch (kind) {
    case 'versions-full':
      return fail({ kind: 'versions-full' } as const)
    case 'corrupt-record':
      return fail({ kind: 'read-only' } as const)
    case 'outdated':
    case 'too-soon':
      return fail({ kind: 'store-unavailable' } as const)
    case 'not-signed-in':
    case 'not-found':
    case 'read-only':
    case 'drafts-sealed':
      return fail({ kind })
    default:
      return unreachable(kind)
  }
}
