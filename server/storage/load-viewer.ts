import { isSessionOver, type SessionTimes } from '#lib/access/session-limits.ts'
import type { Membership, Viewer } from '#lib/access/viewer.ts'
import {
  ensureAccountId,
  ensurePracticeId,
  ensureWorkspaceId,
  type AccountId,
  type SessionId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Context } from './named.ts'

/** Whoever is behind a session now: its row must be live and within its limits; only memberships that have not ended count. */
export async function loadViewer(context: Context, sessionId: SessionId): Promise<Viewer> {
  return (await loadLiveSession(context, sessionId))?.viewer ?? { kind: 'nobody' }
}

export interface LiveSession {
  readonly viewer: Extract<Viewer, { kind: 'person' }>
  readonly times: SessionTimes
  readonly provedAt: Instant | undefined
}

/** The same, with when that ends. */
export async function loadLiveSession(
  context: Context,
  sessionId: SessionId,
): Promise<LiveSession | undefined> {
  const session = await context.db
    .selectFrom('sessions')
    .select(['account_id', 'created_at', 'last_input_at', 'held_until', 'proved_at', 'drafts', 'ended_at'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (session === undefined || session.ended_at !== null) return undefined
  const accountId = ensureAccountId(session.account_id)
  const memberships = await loadMemberships(context, accountId)
  const worksHere = memberships.some((membership) => membership.scope === 'practice')
  const times = readSessionTimes(session, worksHere)
  if (isSessionOver(times, context.at)) return undefined
  const provedAt = session.proved_at ?? undefined
  return { viewer: { kind: 'person', accountId, memberships, drafts: session.drafts }, times, provedAt }
}

/** The columns that a session's end hangs on. */
export interface SessionTimesRow {
  readonly created_at: number
  readonly last_input_at: number
  readonly held_until: number | null
}

export function readSessionTimes(row: SessionTimesRow, worksHere: boolean): SessionTimes {
  return {
    createdAt: row.created_at,
    lastInputAt: row.last_input_at,
    heldUntil: row.held_until ?? undefined,
    worksHere,
  }
}

async function loadMemberships(context: Context, accountId: AccountId): Promise<readonly Membership[]> {
  const rows = await context.db
    .selectFrom('memberships')
    .select(['scope', 'scope_id', 'role'])
    .where('account_id', '=', accountId)
    .where('until_at', 'is', null)
    .execute()
  return rows.flatMap(readMembership)
}

/** A row whose role this version does not know gives nothing. */
export function readMembership(row: {
  readonly scope: string
  readonly scope_id: string
  readonly role: string
}): readonly Membership[] {
  const { role } = row
  if (row.scope === 'workspace') {
    if (role !== 'client' && role !== 'clinician' && role !== 'supporter') return []
    return [{ scope: 'workspace', workspaceId: ensureWorkspaceId(row.scope_id), role }]
  }
  if (role !== 'clinician' && role !== 'admin') return []
  return [{ scope: 'practice', practiceId: ensurePracticeId(row.scope_id), role }]
}
