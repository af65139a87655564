import { fail, succeed, type Result } from '#lib/base/result.ts'
import { invitationLifeMs } from '../find-live-invitation.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

/** A link that sets the practice up. While there is none, each start makes a new one and voids the others. */
export const renewSetUpLink: Command<
  { readonly tokenHash: string },
  Result<void, { readonly kind: 'already-set-up' }>
> = {
  async run({ db, at }, { tokenHash }) {
    const practice = await db.selectFrom('practices').select('id').executeTakeFirst()
    if (practice !== undefined) return fail({ kind: 'already-set-up' })
    await db
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('purpose', '=', 'set-up')
      .where('revoked_at', 'is', null)
      .execute()
    await db
      .insertInto('invitations')
      .values({
        id: newId(),
        token_hash: tokenHash,
        purpose: 'set-up',
        practice_id: null,
        workspace_id: null,
        account_id: null,
        created_by: null,
        created_at: at,
        expires_at: at + invitationLifeMs,
        used_at: null,
        revoked_at: null,
      })
      .execute()
    return succeed(undefined)
  },
}
