import { ensureSessionId, type SessionId } from '#lib/base/ids.ts'
import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import type { Command } from '../named.ts'

/**
 * Forgets one of the person's own passkeys and ends the sessions that it began, but for the one this is done in.
 * Answers which ended.
 */
export const removePasskey: Command<
  { readonly sessionId: SessionId; readonly credentialId: string },
  Result<readonly SessionId[], ToldRefusal | ProofNeeded>
> = {
  async run(context, { sessionId, credentialId }) {
    const { db, at } = context
    const admitted = await admitToWaysIn(context, sessionId)
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    const removed = await db
      .deleteFrom('passkeys')
      .where('credential_id', '=', credentialId)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    if (removed.numDeletedRows !== 1n) return fail({ kind: 'not-found' })
    const ended = await db
      .updateTable('sessions')
      .set({ ended_at: at })
      .where('account_id', '=', accountId)
      .where('passkey_id', '=', credentialId)
      .where('id', '!=', sessionId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    return succeed(ended.map(({ id }) => ensureSessionId(id)))
  },
}
