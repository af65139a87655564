import type { AccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { takeWaysBackIn } from '../take-ways-back-in.ts'

export interface RecoverWithCardInput {
  readonly accountId: AccountId
  /** The hash the card's code was checked against: it must still be the account's, so a card works once. */
  readonly shownHash: string
  readonly passwordHash: string
  readonly nextRecoveryHash: string
}

/** A new password by the card: opens drafts again, ends every session and every link back in, and
 * puts a new card in its place. */
export const recoverWithCard: Command<RecoverWithCardInput, Result<void, { readonly kind: 'wrong-card' }>> = {
  async run(context, input) {
    const { db, at } = context
    const update = await db
      .updateTable('accounts')
      .set({
        password_hash: input.passwordHash,
        recovery_hash: input.nextRecoveryHash,
        drafts_sealed: 0,
      })
      .where('id', '=', input.accountId)
      .where('recovery_hash', '=', input.shownHash)
      .executeTakeFirst()
    if (update.numUpdatedRows !== 1n) return fail({ kind: 'wrong-card' })
    await takeWaysBackIn(context, input.accountId)
    await db
      .updateTable('sessions')
      .set({ ended_at: at })
      .where('account_id', '=', input.accountId)
      .where('ended_at', 'is', null)
      .execute()
    return succeed(undefined)
  },
}
