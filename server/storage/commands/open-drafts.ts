import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'

/** Opens drafts in a session that was sealed, after the card was shown in it; later sessions open them too. */
export const openDrafts: Command<
  { readonly sessionId: SessionId; readonly shownHash: string },
  Result<void, ToldRefusal | { readonly kind: 'wrong-card' }>
> = {
  async run(context, { sessionId, shownHash }) {
    const { db } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const update = await db
      .updateTable('accounts')
      .set({ drafts_sealed: 0 })
      .where('id', '=', viewer.accountId)
      .where('recovery_hash', '=', shownHash)
      .executeTakeFirst()
    if (update.numUpdatedRows !== 1n) return fail({ kind: 'wrong-card' })
    await db.updateTable('sessions').set({ drafts: 'open' }).where('id', '=', sessionId).execute()
    return succeed(undefined)
  },
}
