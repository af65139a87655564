import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'

/** Forgets one of the person's own passkeys. A session whose drafts are sealed may not: it is its owner's way back to them. */
export const removePasskey: Command<
  { readonly sessionId: SessionId; readonly credentialId: string },
  Result<void, ToldRefusal>
> = {
  async run(context, { sessionId, credentialId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    const removed = await context.db
      .deleteFrom('passkeys')
      .where('credential_id', '=', credentialId)
      .where('account_id', '=', viewer.accountId)
      .executeTakeFirst()
    return removed.numDeletedRows === 1n ? succeed(undefined) : fail({ kind: 'not-found' })
  },
}
