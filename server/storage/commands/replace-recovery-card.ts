import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'

/**
 * Stores the hash of a new recovery card; the earlier card stops working. A session whose drafts are sealed
 * may not: whoever came in by a practice's link would give themselves the key to the drafts.
 */
export const replaceRecoveryCard: Command<
  { readonly sessionId: SessionId; readonly recoveryHash: string },
  Result<void, ToldRefusal>
> = {
  async run(context, { sessionId, recoveryHash }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    await context.db
      .updateTable('accounts')
      .set({ recovery_hash: recoveryHash })
      .where('id', '=', viewer.accountId)
      .execute()
    return succeed(undefined)
  },
}
