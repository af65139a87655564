import type { Instant } from '#lib/base/instant.ts'
import { describeInvitation, type InvitationStanding } from './describe-invitation.ts'
import type { Context } from './named.ts'

/** How the first link of a colleague stands; undefined for an account that never needed one. */
export async function findColleagueLink(
  { db, at }: Context,
  accountId: string,
): Promise<{ readonly state: InvitationStanding; readonly expiresAt: Instant } | undefined> {
  const rows = await db
    .selectFrom('invitations')
    .select(['expires_at', 'used_at', 'revoked_at', 'created_at'])
    .where('account_id', '=', accountId)
    .where('workspace_id', 'is', null)
    .where('purpose', '=', 'get-back-in')
    .execute()
  const [latest] = rows.toSorted(
    (one, other) =>
      Number(other.used_at !== null) - Number(one.used_at !== null) ||
      Number(one.revoked_at !== null) - Number(other.revoked_at !== null) ||
      other.created_at - one.created_at,
  )
  return latest && { state: describeInvitation(latest, at), expiresAt: latest.expires_at }
}
