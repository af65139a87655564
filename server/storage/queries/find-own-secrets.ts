import type { AccountId, SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Query } from '../named.ts'

export interface OwnSecrets {
  readonly accountId: AccountId
  readonly passwordHash: string
  readonly recoveryHash: string | null
}

/** The hashes that a signed-in person's password or card is checked against. */
export const findOwnSecrets: Query<{ readonly sessionId: SessionId }, Result<OwnSecrets, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const row = await context.db
      .selectFrom('accounts')
      .select(['password_hash', 'recovery_hash'])
      .where('id', '=', viewer.accountId)
      .executeTakeFirstOrThrow()
    return succeed({
      accountId: viewer.accountId,
      passwordHash: row.password_hash,
      recoveryHash: row.recovery_hash,
    })
  },
}
