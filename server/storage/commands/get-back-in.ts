import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findLiveInvitation, useInvitationUp } from '../find-live-invitation.ts'
import type { Command, Context } from '../named.ts'
import { setPasswordByLink, type LetBackIn } from '../set-password-by-link.ts'

/**
 * Uses a practice's link: a new password, and drafts sealed in every session begun from now on until the
 * card is shown. A colleague's first link seals nothing: their account has no password yet, and so nothing that is
 * theirs alone. Nor does a pretend client's: what they wrote is nobody's secret, and there is no card.
 */
export const getBackIn: Command<
  { readonly tokenHash: string; readonly passwordHash: string },
  Result<LetBackIn, { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { tokenHash, passwordHash }) {
    const notValid = fail({ kind: 'link-not-valid' } as const)
    const invitation = await findLiveInvitation(context, tokenHash, 'get-back-in')
    if (invitation === undefined || invitation.account_id === null) return notValid
    const { workspace_id: workspaceId } = invitation
    const sealsDrafts = workspaceId !== null && !(await isPretend(context, workspaceId))
    if (!(await useInvitationUp(context, invitation.id))) return notValid
    const letIn = await setPasswordByLink(context, invitation.account_id, { passwordHash, sealsDrafts })
    return letIn === undefined ? notValid : succeed(letIn)
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
