import type { SessionId } from '#lib/base/ids.ts'
import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import type { Command } from '../named.ts'

/** Stores the hash of a new recovery card; the earlier card stops working. */
export const replaceRecoveryCard: Command<
  { readonly sessionId: SessionId; readonly recoveryHash: string },
  Result<void, ToldRefusal | ProofNeeded>
> = {
  async run(context, { sessionId, recoveryHash }) {
    const admitted = await admitToWaysIn(context, sessionId)
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    await context.db
      .updateTable('accounts')
      .set({ recovery_hash: recoveryHash })
      .where('id', '=', accountId)
      .execute()
    return succeed(undefined)
  },
}
