import type { Membership, Viewer } from '#lib/access/viewer.ts'
import {
  ensureAccountId,
  ensurePracticeId,
  ensureWorkspaceId,
  type AccountId,
  type SessionId,
} from '#lib/base/ids.ts'
import type { Context } from './named.ts'

const hourMs = 60 * 60 * 1000

/** How old a session may become, however much it is used. Whoever works for a practice has the shorter one. */
export const sessionAgeLimitMs = { clinician: 12 * hourMs, client: 24 * hourMs } as const

/** Whoever is behind a session now: its row must be live and within its age; only memberships that have not ended count. */
export async function loadViewer(context: Context, sessionId: SessionId): Promise<Viewer> {
  const session = await context.db
    .selectFrom('sessions')
    .select(['account_id', 'created_at', 'drafts', 'ended_at'])
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (session === undefined || session.ended_at !== null) return { kind: 'nobody' }
  const accountId = ensureAccountId(session.account_id)
  const memberships = await loadMemberships(context, accountId)
  const worksHere = memberships.some((membership) => membership.scope === 'practice')
  if (!isWithinAge(context, session.created_at, worksHere)) return { kind: 'nobody' }
  return { kind: 'person', accountId, memberships, drafts: session.drafts }
}

export function isWithinAge({ at }: Pick<Context, 'at'>, createdAt: number, worksHere: boolean): boolean {
  return at - createdAt < (worksHere ? sessionAgeLimitMs.clinician : sessionAgeLimitMs.client)
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
