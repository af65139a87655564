import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { may } from '#lib/access/may.ts'
import {
  ensureDocumentId,
  ensureReflectionId,
  ensureSuggestionId,
  ensureWorkspaceId,
  parseGoalId,
  type GoalId,
  type ReflectionId,
  type SessionId,
  type SuggestionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { findAccess, type Person } from '../admit.ts'
import { appendAccessLines } from '../append-access-line.ts'
import { findCommentsOfOthers } from '../comments/find-comments-of-others.ts'
import { kindOf, selectOpenIn } from '../deciding/load-goal-now.ts'
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

/** What a client suggests and nobody of the other side has answered. */
export interface SuggestedRow {
  readonly workspaceId: WorkspaceId
  readonly id: SuggestionId
  readonly goalId: GoalId
  readonly kind: DecisionKind
  readonly at: Instant
}

/** Where somebody said something beside a text that the asker has not read. */
export interface CommentedRow {
  readonly workspaceId: WorkspaceId
  readonly at: Instant
}

export interface WaitingRows {
  readonly shared: readonly UnreadRow[]
  readonly suggested: readonly SuggestedRow[]
  readonly commented: readonly CommentedRow[]
}

/**
 * What clients share with this clinician and they have not read since, what clients suggest that nobody has
 * answered, and where comments wait to be read, each oldest first, without a word of any. Each workspace that is told of
 * has its access line first, as with every list; of the others nothing is told. A pretend client waits for nobody.
 */
export const listWaiting: Command<{ readonly sessionId: SessionId }, Result<WaitingRows, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const workspaceIds = await findRealClients(context, viewer)
    if (workspaceIds.length === 0) return succeed({ shared: [], suggested: [], commented: [] })
    const shared = await findUnread(context, viewer, workspaceIds)
    const suggested = await findUnanswered(context, workspaceIds)
    const unread = await findCommentsOfOthers(context, viewer, { workspaceIds, which: 'unread-of-clients' })
    const commented = unread.map(({ workspaceId, at }) => ({ workspaceId, at })).toReversed()
    const told = [...new Set([...shared, ...suggested, ...commented].map(({ workspaceId }) => workspaceId))]
    const { accountId: actorId } = viewer
    const line = { actorId, documentId: null, what: 'listed' }
    if (told.length > 0)
      await appendAccessLines(
        context,
        told.map((workspaceId) => ({ ...line, workspaceId })),
      )
    return succeed({ shared, suggested, commented })
  },
}

async function findRealClients({ db }: Context, viewer: Person): Promise<readonly WorkspaceId[]> {
  const workspaceIds = viewer.memberships.flatMap((membership) =>
    membership.scope === 'workspace' &&
    membership.role === 'clinician' &&
    may(viewer, { on: 'workspace', action: 'decide', workspaceId: membership.workspaceId }).allowed
      ? [membership.workspaceId]
      : [],
  )
  if (workspaceIds.length === 0) return []
  const rows = await db
    .selectFrom('workspaces')
    .select('id')
    .where('id', 'in', workspaceIds)
    .where('is_pretend', '=', 0)
    .execute()
  return rows.map(({ id }) => ensureWorkspaceId(id))
}

async function findUnanswered(
  context: Context,
  workspaceIds: readonly WorkspaceId[],
): Promise<readonly SuggestedRow[]> {
  const rows = await selectOpenIn(context, workspaceIds)
    .where('suggestions.side', '=', 'client')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('suggestion_answers')
            .select('suggestion_answers.position')
            .whereRef('suggestion_answers.suggestion', '=', 'suggestions.number')
            .where('suggestion_answers.side', '=', 'clinician'),
        ),
      ),
    )
    .execute()
  return rows.flatMap((row) => {
    const kind = kindOf(row.kind)
    const goalId = parseGoalId(row.goal_id)
    if (kind === undefined || !goalId.ok) return []
    return [
      {
        workspaceId: ensureWorkspaceId(row.workspace_id),
        id: ensureSuggestionId(row.id),
        goalId: goalId.value,
        kind,
        at: row.made_at,
      },
    ]
  })
}

async function findUnread(
  context: Context,
  viewer: Person,
  workspaceIds: readonly WorkspaceId[],
): Promise<readonly UnreadRow[]> {
  const rows = await context.db
    .selectFrom('documents')
    .leftJoin('reflections', 'reflections.document_id', 'documents.id')
    .select(['reflections.id', 'documents.id as document_id', 'prompt', 'shared_at'])
    .where('documents.workspace_id', 'in', workspaceIds)
    .where('kind', 'in', ['reflection', 'starting-point'])
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
