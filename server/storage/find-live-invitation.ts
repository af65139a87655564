import type { Context } from './named.ts'
import type { Schema } from './schema.ts'

export type InvitationPurpose = Schema['invitations']['purpose']

/** How long a link may be used: three days. */
export const invitationLifeMs = 72 * 60 * 60 * 1000

/** The invitation behind a link while it can still be used: neither used, taken back nor expired. */
export async function findLiveInvitation(context: Context, tokenHash: string, purpose: InvitationPurpose) {
  return context.db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', context.at)
    .executeTakeFirst()
}

/** Uses an invitation up. False when somebody else just did: then nothing else may be written. */
export async function useInvitationUp(context: Context, id: string): Promise<boolean> {
  const update = await context.db
    .updateTable('invitations')
    .set({ used_at: context.at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return update.numUpdatedRows === 1n
}
