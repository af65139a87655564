import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { AccountId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument, findAccess } from './admit.ts'
import type { Context } from './named.ts'
import { readPersonName } from './read-person-name.ts'

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

/** Whether, and as what, a session may be in a document now. Writes no line. */
export async function decideEntry(
  context: Context,
  sessionId: SessionId,
  documentId: DocumentId | undefined,
): Promise<Result<Entered, ToldRefusal>> {
  const admitted = await admitToDocument(context, sessionId, documentId, 'read')
  if (!admitted.ok) return admitted
  const { viewer, document } = admitted.value
  const { workspaceId, kind } = document.facts
  const role = findWorkspaceRole(viewer, workspaceId)
  const access = findAccess(viewer, document.facts)
  if (access === undefined || (role !== 'client' && role !== 'clinician')) return tellRefusal('not-yours')
  const name = await readPersonName(context, viewer.accountId)
  return succeed({
    documentId: document.id,
    workspaceId,
    kind,
    schemaVersion: document.schemaVersion,
    access,
    person: { accountId: viewer.accountId, name, role },
  })
}
