import type { SessionId } from '#lib/base/ids.ts'
import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import { takeMailLinksBack } from '../mail-links.ts'
import type { Command } from '../named.ts'

/** Forgets the person's own address, one that waits to be confirmed too, and with it every link on its way. */
export const removeOwnMail: Command<
  { readonly sessionId: SessionId },
  Result<void, ToldRefusal | ProofNeeded>
> = {
  async run(context, { sessionId }) {
    const admitted = await admitToWaysIn(context, sessionId)
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    await takeMailLinksBack(context, accountId, ['confirm', 'get-back-in'])
    await context.db.deleteFrom('own_mails').where('account_id', '=', accountId).execute()
    return succeed(undefined)
  },
}
