import {
  may,
  type DocumentAction,
  type DocumentFacts,
  type PracticeAction,
  type WorkspaceAction,
} from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import type { DocumentId, PracticeId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadDocument, type DocumentRow } from './load-document.ts'
import { loadViewer } from './load-viewer.ts'
import type { Context } from './named.ts'

export type Person = Extract<Viewer, { kind: 'person' }>

/** The gate's answer for a session and a workspace, asked where the answer is used. */
export async function admitToWorkspace(
  context: Context,
  sessionId: SessionId,
  workspaceId: WorkspaceId,
  action: WorkspaceAction,
): Promise<Result<Person, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  const decision = may(viewer, { on: 'workspace', action, workspaceId })
  return decision.allowed ? succeed(viewer) : tellRefusal(decision.reason)
}

/** The same for a practice: the one in whose name this person may act. */
export async function admitToPractice(
  context: Context,
  sessionId: SessionId,
  action: PracticeAction,
): Promise<Result<{ readonly viewer: Person; readonly practiceId: PracticeId }, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  for (const membership of viewer.memberships) {
    if (membership.scope !== 'practice') continue
    const { practiceId } = membership
    if (may(viewer, { on: 'practice', action, practiceId }).allowed) return succeed({ viewer, practiceId })
  }
  return tellRefusal('not-yours')
}

/** The same for a document. One that does not exist is refused as one that is not the asker's. */
export async function admitToDocument(
  context: Context,
  sessionId: SessionId,
  documentId: DocumentId | undefined,
  action: DocumentAction,
): Promise<Result<{ readonly viewer: Person; readonly document: DocumentRow }, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  const document = documentId === undefined ? undefined : await loadDocument(context, documentId)
  if (document === undefined) return fail({ kind: 'not-found' })
  const decision = may(viewer, { on: 'document', action, document: document.facts })
  return decision.allowed ? succeed({ viewer, document }) : tellRefusal(decision.reason)
}

/** What someone may do with a document, when they may open it at all. */
export function findAccess(viewer: Viewer, document: DocumentFacts): 'write' | 'read' | undefined {
  if (!may(viewer, { on: 'document', action: 'read', document }).allowed) return undefined
  return may(viewer, { on: 'document', action: 'write', document }).allowed ? 'write' : 'read'
}
