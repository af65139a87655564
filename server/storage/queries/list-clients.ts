import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureInvitationId,
  ensureWorkspaceId,
  type InvitationId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { describeInvitation, type InvitationStanding } from '../describe-invitation.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Context, Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface ClientListed {
  readonly workspaceId: WorkspaceId
  readonly clientName: string
  readonly joined: boolean
  /** Nobody real: somebody to try the place out with. */
  readonly isPretend: boolean
  readonly invitation:
    | {
        readonly id: InvitationId
        readonly state: InvitationStanding
        readonly expiresAt: Instant
      }
    | undefined
}

/** The clients of a clinician, in the order they were invited, each with their latest invitation. */
export const listClients: Query<
  { readonly sessionId: SessionId },
  Result<readonly ClientListed[], ToldRefusal>
> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const ids = viewer.memberships.flatMap((membership) =>
      membership.scope === 'workspace' && membership.role === 'clinician' ? [membership.workspaceId] : [],
    )
    if (ids.length === 0) return succeed([])
    const rows = await context.db
      .selectFrom('workspaces')
      .select(['id', 'practice_id', 'client_name_sealed', 'client_account_id', 'is_pretend'])
      .where('id', 'in', ids)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    const clients: ClientListed[] = []
    for (const row of rows) {
      const about = aboutName(row.practice_id, 'client-name', row.id)
      clients.push({
        workspaceId: ensureWorkspaceId(row.id),
        clientName: openText(context.vault, about, row.client_name_sealed) ?? '',
        joined: row.client_account_id !== null,
        isPretend: row.is_pretend === 1,
        invitation: await findLatestInvitation(context, row.id),
      })
    }
    return succeed(clients)
  },
}

async function findLatestInvitation(
  { db, at }: Context,
  workspaceId: string,
): Promise<ClientListed['invitation']> {
  const row = await db
    .selectFrom('invitations')
    .select(['id', 'expires_at', 'used_at', 'revoked_at'])
    .where('workspace_id', '=', workspaceId)
    .where('purpose', '=', 'join-as-client')
    .orderBy('created_at', 'desc')
    // Of two made in one millisecond the one that still waits is the later.
    .orderBy('revoked_at', (order) => order.asc().nullsFirst())
    .executeTakeFirst()
  if (row === undefined) return undefined
  const state = describeInvitation(row, at)
  return { id: ensureInvitationId(row.id), state, expiresAt: row.expires_at }
}
