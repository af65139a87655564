import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Actor } from '#lib/deciding/decide.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'

/** The gate for whoever decides: which side they are, and the board that it is about. */
export async function enterDeciding(
  context: Context,
  sessionId: SessionId,
  workspaceId: WorkspaceId,
): Promise<Result<{ readonly actor: Actor; readonly board: DocumentRow }, ToldRefusal>> {
  const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'decide')
  if (!admitted.ok) return admitted
  const side = findWorkspaceRole(admitted.value, workspaceId)
  const boardId = await findDocumentId(context, { of: 'board', workspaceId })
  const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
  if (board === undefined || (side !== 'client' && side !== 'clinician')) return fail({ kind: 'not-found' })
  return succeed({ actor: { accountId: admitted.value.accountId, side }, board })
}
