import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findMailLink, useMailLinkUp } from '../mail-links.ts'
import type { Command, Context } from '../named.ts'
import { setPasswordByLink, type LetBackIn } from '../set-password-by-link.ts'

/**
 * Uses a link that was sent to somebody's own mailbox: a new password, and drafts sealed as after a practice's link.
 * Other links back in to the account stop working, and its owner is told under Me when it was.
 */
export const getBackInByMail: Command<
  { readonly tokenHash: string; readonly passwordHash: string },
  Result<LetBackIn, { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { tokenHash, passwordHash }) {
    const { db, at } = context
    const notValid = fail({ kind: 'link-not-valid' } as const)
    const link = await findMailLink(context, tokenHash)
    if (link === undefined || link.purpose !== 'get-back-in') return notValid
    if (!(await useMailLinkUp(context, tokenHash))) return notValid
    const accountId = ensureAccountId(link.account_id)
    const sealsDrafts = await canOpenAgain(context, accountId)
    const letIn = await setPasswordByLink(context, accountId, { passwordHash, sealsDrafts })
    if (letIn === undefined) return notValid
    await db.updateTable('own_mails').set({ used_at: at }).where('account_id', '=', accountId).execute()
    return succeed(letIn)
  },
}

/** Without a card and a passkey nothing would ever open what was sealed: whoever works here may have neither. */
async function canOpenAgain({ db }: Context, accountId: AccountId): Promise<boolean> {
  const { recovery_hash } = await db
    .selectFrom('accounts')
    .select('recovery_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (recovery_hash !== null) return true
  const passkey = await db
    .selectFrom('passkeys')
    .select('credential_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return passkey !== undefined
}
