import { fail, succeed, type Result } from '#lib/base/result.ts'
import { ensurePracticeId, type AccountId, type PracticeId } from '#lib/base/ids.ts'
import { findLiveInvitation, useInvitationUp } from '../find-live-invitation.ts'
import { insertAccount } from '../insert-account.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'
import { aboutName, sealText } from '../sealed-text.ts'

export interface SetUpPracticeInput {
  readonly tokenHash: string
  readonly practiceName: string
  readonly name: string
  readonly signInName: string
  readonly passwordHash: string
}

/** Uses the set-up link: makes the practice, its key for names, and its first clinician, who is admin too. */
export const setUpPractice: Command<
  SetUpPracticeInput,
  Result<
    { readonly practiceId: PracticeId; readonly accountId: AccountId },
    { readonly kind: 'link-not-valid' }
  >
> = {
  async run(context, input) {
    const { db, vault, at } = context
    const practice = await db.selectFrom('practices').select('id').executeTakeFirst()
    const invitation = await findLiveInvitation(context, input.tokenHash, 'set-up')
    if (practice !== undefined || invitation === undefined) return fail({ kind: 'link-not-valid' })
    if (!(await useInvitationUp(context, invitation.id))) return fail({ kind: 'link-not-valid' })

    const practiceId = ensurePracticeId(newId())
    vault.createKey(practiceId, 'people')
    await db
      .insertInto('practices')
      .values({
        id: practiceId,
        name_sealed: sealText(vault, aboutName(practiceId, 'practice-name', practiceId), input.practiceName),
        created_at: at,
      })
      .execute()
    const accountId = await insertAccount(context, { ...input, practiceId, recoveryHash: null })
    await db
      .insertInto('memberships')
      .values(
        ['clinician', 'admin'].map((role) => ({
          id: newId(),
          account_id: accountId,
          scope: 'practice' as const,
          scope_id: practiceId,
          role,
          from_at: at,
          until_at: null,
          given_by: null,
        })),
      )
      .execute()
    return succeed({ practiceId, accountId })
  },
}
