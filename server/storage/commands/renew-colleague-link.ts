import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { AccountId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { findColleagueLink } from '../find-colleague-link.ts'
import { insertInvitation } from '../insert-invitation.ts'
import type { Command } from '../named.ts'

export interface RenewColleagueLinkInput {
  readonly sessionId: SessionId
  readonly accountId: AccountId
  readonly tokenHash: string
}

/** A new first link for a colleague who has not begun. To an account that has its person's password there is none. */
export const renewColleagueLink: Command<
  RenewColleagueLinkInput,
  Result<{ readonly expiresAt: Instant }, ToldRefusal>
> = {
  async run(context, { sessionId, accountId, tokenHash }) {
    const admitted = await admitToPractice(context, sessionId, 'manage-people')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const account = await context.db
      .selectFrom('accounts')
      .select('id')
      .where('id', '=', accountId)
      .where('practice_id', '=', practiceId)
      .executeTakeFirst()
    const link = account && (await findColleagueLink(context, accountId))
    if (link === undefined || link.state === 'accepted') return fail({ kind: 'not-found' })
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'get-back-in',
      practiceId,
      workspaceId: null,
      accountId,
      createdBy: viewer.accountId,
    })
    return succeed({ expiresAt })
  },
}
