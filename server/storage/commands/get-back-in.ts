import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findLiveInvitation, useInvitationUp } from '../find-live-invitation.ts'
import type { Command } from '../named.ts'
import { setPasswordByLink, type LetBackIn } from '../set-password-by-link.ts'

/**
 * Uses a practice's link: a new password, and drafts sealed in every session begun from now on until the
 * card is shown. A colleague's first link seals nothing: their account has no password yet, and so nothing that is
 * theirs alone.
 */
export const getBackIn: Command<
  { readonly tokenHash: string; readonly passwordHash: string },
  Result<LetBackIn, { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { tokenHash, passwordHash }) {
    const notValid = fail({ kind: 'link-not-valid' } as const)
    const invitation = await findLiveInvitation(context, tokenHash, 'get-back-in')
    if (invitation === undefined || invitation.account_id === null) return notValid
    if (!(await useInvitationUp(context, invitation.id))) return notValid
    const sealsDrafts = invitation.workspace_id !== null
    const letIn = await setPasswordByLink(context, invitation.account_id, { passwordHash, sealsDrafts })
    return letIn === undefined ? notValid : succeed(letIn)
  },
}
