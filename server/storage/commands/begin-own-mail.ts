import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import { putMailLink } from '../mail-links.ts'
import type { Command } from '../named.ts'
import { sealAddress, type MailAddress } from '../own-mail.ts'

export interface BeginOwnMailInput {
  readonly sessionId: SessionId
  readonly address: MailAddress
  readonly tokenHash: string
}

/**
 * Keeps the link that is to confirm a person's own address; the address is not used before that. A session whose
 * drafts are sealed may not: whoever came in by somebody else's link would give themselves a way back.
 */
export const beginOwnMail: Command<BeginOwnMailInput, Result<void, ToldRefusal>> = {
  async run(context, { sessionId, address, tokenHash }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    const { accountId } = viewer
    const addressSealed = await sealAddress(context, accountId, 'meant', address)
    await putMailLink(context, { accountId, purpose: 'confirm', tokenHash, addressSealed })
    return succeed(undefined)
  },
}
