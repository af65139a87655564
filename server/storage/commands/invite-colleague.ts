import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { PracticeRole } from '#lib/access/viewer.ts'
import type { AccountId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { isSignInNameTaken } from '../insert-account.ts'
import { insertColleague } from '../insert-colleague.ts'
import { insertInvitation } from '../insert-invitation.ts'
import type { Command } from '../named.ts'

export interface InviteColleagueInput {
  readonly sessionId: SessionId
  readonly name: string
  readonly signInName: string
  readonly passwordHash: string
  readonly roles: readonly PracticeRole[]
  readonly tokenHash: string
}

/**
 * An admin adds a colleague, whose account opens nobody's workspace and has a password hash that no password leads to,
 * and the link by which they set their first one.
 */
export const inviteColleague: Command<
  InviteColleagueInput,
  Result<
    { readonly accountId: AccountId; readonly expiresAt: Instant },
    ToldRefusal | { readonly kind: 'name-taken' }
  >
> = {
  async run(context, { sessionId, roles, tokenHash, ...account }) {
    const admitted = await admitToPractice(context, sessionId, 'manage-people')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    if (await isSignInNameTaken(context, account.signInName)) return fail({ kind: 'name-taken' })
    const accountId = await insertColleague(context, { ...account, practiceId }, roles, viewer.accountId)
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'get-back-in',
      practiceId,
      workspaceId: null,
      accountId,
      createdBy: viewer.accountId,
    })
    return succeed({ accountId, expiresAt })
  },
}
