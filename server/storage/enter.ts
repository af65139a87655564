import type { DocumentKind } from '#lib/access/document-kind.ts'
import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { AccountId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findAccess } from './admit.ts'
import { loadAppendFacts, type AppendFacts, type Writer } from './load-append-facts.ts'
import type { Context } from './named.ts'
import { readPersonNames } from './read-person-names.ts'

/** Someone who was let in to a document. */
export interface Entered {
  readonly documentId: DocumentId
  readonly workspaceId: WorkspaceId
  readonly kind: DocumentKind
  readonly schemaVersion: number
  readonly access: 'write' | 'read'
  readonly person: {
    readonly accountId: AccountId
    readonly name: string
    readonly role: 'client' | 'clinician'
  }
}

type Admitted = Omit<Entered, 'person'> & { readonly person: Omit<Entered['person'], 'name'> }

/** Whether, and as what, each session may be in its document now, in one question for all. Writes no line. */
export async function decideEntries(
  context: Context,
  asked: readonly Writer[],
): Promise<readonly Result<Entered, ToldRefusal>[]> {
  const facts = await loadAppendFacts(context, asked)
  const decided = asked.map((one) => decide(facts, one))
  const accountIds = decided.flatMap((one) => (one.ok ? [one.value.person.accountId] : []))
  const names = await readPersonNames(context, accountIds)
  return decided.map((one) => {
    if (!one.ok) return one
    const { person } = one.value
    return succeed({ ...one.value, person: { ...person, name: names.get(person.accountId) ?? '' } })
  })
}

function decide(facts: AppendFacts, asked: Writer): Result<Admitted, ToldRefusal> {
  const viewer = facts.viewerOf(asked)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  const document = facts.headOf(asked.documentId)
  if (document === undefined) return fail({ kind: 'not-found' })
  const decision = may(viewer, { on: 'document', action: 'read', document: document.facts })
  if (!decision.allowed) return tellRefusal(decision.reason)
  const { workspaceId, kind } = document.facts
  const role = findWorkspaceRole(viewer, workspaceId)
  const access = findAccess(viewer, document.facts)
  if (access === undefined || (role !== 'client' && role !== 'clinician')) return tellRefusal('not-yours')
  const { id: documentId, schemaVersion } = document
  return succeed({
    documentId,
    workspaceId,
    kind,
    schemaVersion,
    access,
    person: { accountId: viewer.accountId, role },
  })
}

/** The same for one. A document that does not exist is refused as one that is not the asker's. */
export async function decideEntry(
  context: Context,
  sessionId: SessionId,
  documentId: DocumentId,
): Promise<Result<Entered, ToldRefusal>> {
  const [entry] = await decideEntries(context, [{ sessionId, documentId }])
  return entry ?? fail({ kind: 'not-found' })
}
