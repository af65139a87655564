import type { WorkspaceAction } from '#lib/access/may.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace, type Person } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument } from '../load-document.ts'
import type { Context } from '../named.ts'

export interface Noticer {
  readonly viewer: Person
  readonly role: 'client' | 'clinician'
  /** The workspace's board, under whose key everything noticed is sealed. */
  readonly boardId: DocumentId
}

/** The gate's answer for somebody who says, or reads, what was noticed in a workspace. */
export async function admitToNotice(
  context: Context,
  sessionId: SessionId,
  workspaceId: WorkspaceId,
  action: WorkspaceAction,
): Promise<Result<Noticer, ToldRefusal>> {
  const admitted = await admitToWorkspace(context, sessionId, workspaceId, action)
  if (!admitted.ok) return admitted
  const role = findWorkspaceRole(admitted.value, workspaceId)
  const boardId = await findDocumentId(context, { of: 'board', workspaceId })
  const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
  if (board === undefined || (role !== 'client' && role !== 'clinician')) return fail({ kind: 'not-found' })
  return succeed({ viewer: admitted.value, role, boardId: board.id })
}
