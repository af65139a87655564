import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import { takeMailLinksBack } from '../mail-links.ts'
import type { Command } from '../named.ts'

/**
 * Forgets the person's own address, one that waits to be confirmed too, and with it every link on its way. A session
 * whose drafts are sealed may not: it is its owner's way back.
 */
export const removeOwnMail: Command<{ readonly sessionId: SessionId }, Result<void, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    await takeMailLinksBack(context, viewer.accountId, ['confirm', 'get-back-in'])
    await context.db.deleteFrom('own_mails').where('account_id', '=', viewer.accountId).execute()
    return succeed(undefined)
  },
}
