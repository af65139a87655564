import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { PracticeRole } from '#lib/access/viewer.ts'
import type { AccountId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { isSignInNameTaken } from '../insert-account.ts'
import { insertColleague } from '../insert-colleague.ts'
import type { Command } from '../named.ts'

export interface AddColleagueInput {
  readonly sessionId: SessionId
  readonly name: string
  readonly signInName: string
  readonly passwordHash: string
  readonly roles: readonly PracticeRole[]
}

/** An admin makes an account for somebody who works for the practice. It opens nobody's workspace. */
export const addColleague: Command<
  AddColleagueInput,
  Result<{ readonly accountId: AccountId }, ToldRefusal | { readonly kind: 'name-taken' }>
> = {
  async run(context, { sessionId, roles, ...account }) {
    const admitted = await admitToPractice(context, sessionId, 'manage-people')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    if (await isSignInNameTaken(context, account.signInName)) return fail({ kind: 'name-taken' })
    const accountId = await insertColleague(context, { ...account, practiceId }, roles, viewer.accountId)
    return succeed({ accountId })
  },
}
