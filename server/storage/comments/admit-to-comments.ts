import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Person } from '../admit.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Context } from '../named.ts'

export interface Commenter {
  readonly viewer: Person
  readonly role: 'client' | 'clinician'
  /** The text that is talked about. */
  readonly document: DocumentRow
}

/** A text, and who asks for what is said beside it. */
export interface CommentedText {
  readonly sessionId: SessionId
  readonly documentId: DocumentId
}

/** The gate's answer for somebody who reads, or says, something beside a text. */
export async function admitToComments(
  context: Context,
  { sessionId, documentId }: CommentedText,
  action: 'read' | 'write',
): Promise<Result<Commenter, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  const document = await loadDocument(context, documentId)
  if (document === undefined) return fail({ kind: 'not-found' })
  const decision = may(viewer, { on: 'comment', action, document: document.facts })
  if (!decision.allowed) return tellRefusal(decision.reason)
  const role = findWorkspaceRole(viewer, document.facts.workspaceId)
  return role === 'client' || role === 'clinician'
    ? succeed({ viewer, role, document })
    : fail({ kind: 'not-found' })
}
