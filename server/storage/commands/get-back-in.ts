import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findLiveInvitation, useInvitationUp } from '../find-live-invitation.ts'
import type { Command, Context } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

/**
 * Uses a practice's link: a new password, and drafts sealed in every session begun from now on until the
 * card is shown. Sessions that are open stay as they are: a device that is signed in is the client's own. A
 * colleague's first link seals nothing: their account has no password yet, and so nothing that is theirs alone. Nor
 * does a pretend client's: what they wrote is nobody's secret, and there is no card.
 */
export const getBackIn: Command<
  { readonly tokenHash: string; readonly passwordHash: string },
  Result<{ readonly accountId: AccountId; readonly signInName: string }, { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { tokenHash, passwordHash }) {
    const { db, vault } = context
    const invitation = await findLiveInvitation(context, tokenHash, 'get-back-in')
    if (invitation === undefined || invitation.account_id === null) return fail({ kind: 'link-not-valid' })
    const name = await db
      .selectFrom('sign_in_names')
      .innerJoin('accounts', 'accounts.id', 'sign_in_names.account_id')
      .select(['accounts.id', 'practice_id', 'name_index', 'sign_in_names.name_sealed'])
      .where('accounts.id', '=', invitation.account_id)
      .executeTakeFirst()
    if (name === undefined) return fail({ kind: 'link-not-valid' })
    const seals = invitation.workspace_id !== null && !(await isPretend(context, invitation.workspace_id))
    if (!(await useInvitationUp(context, invitation.id))) return fail({ kind: 'link-not-valid' })
    await db
      .updateTable('accounts')
      .set({ password_hash: passwordHash, drafts_sealed: seals ? 1 : 0 })
      .where('id', '=', name.id)
      .execute()
    const about = aboutName(name.practice_id, 'sign-in-name', name.name_index)
    const signInName = openText(vault, about, name.name_sealed)
    if (signInName === undefined) throw new Error('cannot open a sign-in name')
    return succeed({ accountId: ensureAccountId(name.id), signInName })
  },
}

async function isPretend({ db }: Context, workspaceId: string): Promise<boolean> {
  const workspace = await db
    .selectFrom('workspaces')
    .select('is_pretend')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  return workspace?.is_pretend === 1
}
