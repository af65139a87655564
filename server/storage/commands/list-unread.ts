import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureDocumentId,
  ensureReflectionId,
  type ReflectionId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findAccess, type Person } from '../admit.ts'
import { appendAccessLines } from '../append-access-line.ts'
import { loadDocuments } from '../load-document.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command, Context } from '../named.ts'

export interface UnreadRow {
  readonly workspaceId: WorkspaceId
  /** Undefined: the client's starting point. */
  readonly id: ReflectionId | undefined
  readonly prompt: string | undefined
  readonly sharedAt: Instant
}

/**
 * What clients share with this clinician and they have not read since, oldest first. Each workspace that is told of
 * has its access line first, as with every list; of the others nothing is told. A pretend client waits for nobody.
 */
export const listUnread: Command<
  { readonly sessionId: SessionId },
  Result<readonly UnreadRow[], ToldRefusal>
> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const unread = await findUnread(context, viewer)
    const told = [...new Set(unread.map(({ workspaceId }) => workspaceId))]
    const { accountId: actorId } = viewer
    const line = { actorId, documentId: null, what: 'listed' }
    if (told.length > 0)
      await appendAccessLines(
        context,
        told.map((workspaceId) => ({ ...line, workspaceId })),
      )
    return succeed(unread)
  },
}

async function findUnread(context: Context, viewer: Person): Promise<readonly UnreadRow[]> {
  const workspaceIds = viewer.memberships.flatMap((membership) =>
    membership.scope === 'workspace' && membership.role === 'clinician' ? [membership.workspaceId] : [],
  )
  if (workspaceIds.length === 0) return []
  const rows = await context.db
    .selectFrom('documents')
    .leftJoin('reflections', 'reflections.document_id', 'documents.id')
    .innerJoin('workspaces', 'workspaces.id', 'documents.workspace_id')
    .select(['reflections.id', 'documents.id as document_id', 'prompt', 'shared_at'])
    .where('documents.workspace_id', 'in', workspaceIds)
    .where('kind', 'in', ['reflection', 'starting-point'])
    .where('is_pretend', '=', 0)
    .where('shared_at', 'is not', null)
    .where('deleted_at', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('access_log')
            .select('access_log.position')
            .whereRef('access_log.document_id', '=', 'documents.id')
            .whereRef('access_log.at', '>=', 'documents.shared_at')
            .where('actor_id', '=', viewer.accountId)
            .where('what', 'in', ['read', 'opened']),
        ),
      ),
    )
    .orderBy('shared_at')
    .orderBy('documents.id')
    .execute()
  const documents = await loadDocuments(
    context,
    rows.map((row) => ensureDocumentId(row.document_id)),
  )
  return rows.flatMap((row) => {
    const document = documents.get(ensureDocumentId(row.document_id))
    if (document === undefined || row.shared_at === null) return []
    if (findAccess(viewer, document.facts) === undefined) return []
    return [
      {
        workspaceId: document.facts.workspaceId,
        id: row.id === null ? undefined : ensureReflectionId(row.id),
        prompt: row.prompt ?? undefined,
        sharedAt: row.shared_at,
      },
    ]
  })
}
