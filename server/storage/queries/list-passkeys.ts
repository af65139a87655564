import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface PasskeyEntry {
  /** Base64url, as the authenticator named it. */
  readonly id: string
  /** Where it was made. */
  readonly device: string
  readonly since: Instant
}

/** A person's own passkeys, newest first. */
export const listPasskeys: Query<
  { readonly sessionId: SessionId },
  Result<readonly PasskeyEntry[], ToldRefusal>
> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const rows = await context.db
      .selectFrom('passkeys')
      .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
      .select(['credential_id', 'device_sealed', 'made_at', 'practice_id'])
      .where('account_id', '=', viewer.accountId)
      .orderBy('made_at', 'desc')
      .orderBy('credential_id')
      .execute()
    return succeed(
      rows.map((row) => ({
        id: row.credential_id,
        device:
          openText(
            context.vault,
            aboutName(row.practice_id, 'passkey', row.credential_id),
            row.device_sealed,
          ) ?? '',
        since: row.made_at,
      })),
    )
  },
}
