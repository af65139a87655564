import { may, type NoticingAction } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import {
  ensureAccountId,
  type DocumentId,
  type NoticingId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Person } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Context } from '../named.ts'

export interface NoticingName {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly noticingId: NoticingId
}

export interface ReachedNoticing {
  readonly viewer: Person
  readonly role: 'client' | 'clinician'
  readonly boardId: DocumentId
  readonly kind: 'rating' | 'confidence' | 'win' | 'answer'
  readonly goalId: string | null
  readonly isPrivate: boolean
  readonly isTakenBack: boolean
}

/** Something noticed, for whoever may do that with it; to others it is what does not exist. */
export async function reachNoticing(
  context: Context,
  { sessionId, workspaceId, noticingId }: NoticingName,
  action: NoticingAction,
): Promise<Result<ReachedNoticing, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
  const row = await context.db
    .selectFrom('noticings')
    .select(['kind', 'goal_id', 'by_id', 'is_private'])
    .where('id', '=', noticingId)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  if (row === undefined || row.kind === 'shown' || row.kind === 'taken-back')
    return fail({ kind: 'not-found' })
  const marks = await findMarks(context, noticingId)
  const isPrivate = row.is_private === 1 && !marks.has('shown')
  const noticing = { workspaceId, byId: ensureAccountId(row.by_id), isPrivate }
  const decision = may(viewer, { on: 'noticing', action, noticing })
  if (!decision.allowed) return tellRefusal(decision.reason)
  const role = findWorkspaceRole(viewer, workspaceId)
  const boardId = await findDocumentId(context, { of: 'board', workspaceId })
  if (boardId === undefined || (role !== 'client' && role !== 'clinician')) return fail({ kind: 'not-found' })
  return succeed({
    viewer,
    role,
    boardId,
    kind: row.kind,
    goalId: row.goal_id,
    isPrivate,
    isTakenBack: marks.has('taken-back'),
  })
}

async function findMarks({ db }: Context, noticingId: NoticingId): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('noticings')
    .select('kind')
    .where('about_id', '=', noticingId)
    .where('kind', 'in', ['shown', 'taken-back'])
    .execute()
  return new Set(rows.map(({ kind }) => kind))
}
