import type { SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import { findMailLink, takeMailLinksBack, useMailLinkUp } from '../mail-links.ts'
import type { Command } from '../named.ts'
import { openAddress, ownMailIndex, sealAddress } from '../own-mail.ts'

/**
 * Takes the address that a link was sent to for the person's own, in place of the one before. Only in a session of
 * the same account: a stranger whose mailbox was meant by mistake confirms nothing.
 */
export const confirmOwnMail: Command<
  { readonly sessionId: SessionId; readonly tokenHash: string },
  Result<void, ToldRefusal | { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { sessionId, tokenHash }) {
    const { db, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
    const { accountId } = viewer
    const link = await findMailLink(context, tokenHash)
    const isOwn = link?.purpose === 'confirm' && link.account_id === accountId
    if (!isOwn || link.address_sealed === null) return fail({ kind: 'link-not-valid' })
    const address = await openAddress(context, accountId, 'meant', link.address_sealed)
    if (address === undefined || !(await useMailLinkUp(context, tokenHash)))
      return fail({ kind: 'link-not-valid' })
    await takeMailLinksBack(context, accountId, ['get-back-in'])
    const row = {
      address_index: ownMailIndex(context, address.key),
      address_sealed: await sealAddress(context, accountId, 'kept', address),
      confirmed_at: at,
    }
    await db
      .insertInto('own_mails')
      .values({ account_id: accountId, used_at: null, ...row })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
      .execute()
    return succeed(undefined)
  },
}
