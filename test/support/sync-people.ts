import type { DocumentKind } from '#lib/access/document-kind.ts'
import { ensureAccountId, ensureDocumentId, ensureSessionId } from '#lib/base/ids.ts'
import type { AccountId, DocumentId, SessionId } from '#lib/base/ids.ts'
import type { Entry, SyncGate, SyncPerson } from '#server/sync/ports.ts'
import { memoryWorkspaceId } from './sync-memory-log.ts'

const pad = (name: string) => name.padEnd(22, '-')
export const accountNamed = (name: string): AccountId => ensureAccountId(pad(name))
export const sessionNamed = (name: string): SessionId => ensureSessionId(pad(name))
export const documentNamed = (name: string): DocumentId => ensureDocumentId(pad(name))

export interface FakePerson extends SyncPerson {
  readonly sessionId: SessionId
}

export function personNamed(name: string, role: SyncPerson['role'], session = name): FakePerson {
  return { accountId: accountNamed(name), name, role, sessionId: sessionNamed(session) }
}

/** A gate whose answers the test sets: by default everyone known may write everything. */
export class FakeGate implements SyncGate {
  readonly entries: { readonly sessionId: SessionId; readonly documentId: DocumentId }[] = []
  readonly kinds = new Map<DocumentId, DocumentKind>()
  readonly people = new Map<SessionId, FakePerson>()
  decide: (person: FakePerson, documentId: DocumentId) => 'write' | 'read' | 'not-found' | 'no-longer-yours' =
    () => 'write'
  wait: Promise<void> = Promise.resolve()
  fails = false

  enter: SyncGate['enter'] = async (sessionId, documentId) => {
    await this.wait
    if (this.fails) throw Object.assign(new Error('no answer'), { kind: 'store-unavailable' })
    this.entries.push({ sessionId, documentId })
    return this.answer(sessionId, documentId)
  }

  stays: SyncGate['stays'] = async (sessionId, documentId) => {
    await this.wait
    return this.answer(sessionId, documentId)
  }

  private answer(sessionId: SessionId, documentId: DocumentId): Entry {
    const person = this.people.get(sessionId)
    if (person === undefined) return { allowed: false, reason: 'sign-in-again' }
    const kind = this.kinds.get(documentId)
    if (kind === undefined) return { allowed: false, reason: 'not-found' }
    const access = this.decide(person, documentId)
    if (access === 'not-found' || access === 'no-longer-yours') return { allowed: false, reason: access }
    const { accountId, name, role } = person
    return { allowed: true, access, person: { accountId, name, role }, kind, workspaceId: memoryWorkspaceId }
  }
}
