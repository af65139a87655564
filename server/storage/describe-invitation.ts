import type { Instant } from '#lib/base/instant.ts'

export type InvitationStanding = 'waiting' | 'expired' | 'accepted' | 'revoked'

/** How a link stands now. */
export function describeInvitation(
  row: { readonly expires_at: number; readonly used_at: number | null; readonly revoked_at: number | null },
  at: Instant,
): InvitationStanding {
  if (row.used_at !== null) return 'accepted'
  if (row.revoked_at !== null) return 'revoked'
  return row.expires_at <= at ? 'expired' : 'waiting'
}
