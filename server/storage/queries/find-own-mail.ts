import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { openAddress, type MailPlace } from '../own-mail.ts'

export interface OwnMailFound {
  /** `sealed`: this session is told no address. */
  readonly drafts: 'open' | 'sealed'
  readonly kept: { readonly address: string; readonly since: Instant } | undefined
  /** An address whose message is on its way, or was not opened in time. */
  readonly waiting: { readonly address: string; readonly isLive: boolean } | undefined
  /** When a link by e-mail last let somebody in. */
  readonly usedAt: Instant | undefined
}

/** A person's own e-mail address, for themselves alone. */
export const findOwnMail: Query<{ readonly sessionId: SessionId }, Result<OwnMailFound, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const { db, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const { accountId, drafts } = viewer
    const own = await db
      .selectFrom('own_mails')
      .select(['address_sealed', 'confirmed_at', 'used_at'])
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    const usedAt = own?.used_at ?? undefined
    if (drafts === 'sealed') return succeed({ drafts, kept: undefined, waiting: undefined, usedAt })
    const link = await db
      .selectFrom('mail_links')
      .select(['address_sealed', 'expires_at'])
      .where('account_id', '=', accountId)
      .where('purpose', '=', 'confirm')
      .executeTakeFirst()
    const read = async (place: MailPlace, sealed: Uint8Array | null) =>
      (sealed && (await openAddress(context, accountId, place, sealed))?.text) ?? ''
    return succeed({
      drafts,
      kept: own && { address: await read('kept', own.address_sealed), since: own.confirmed_at },
      waiting: link && { address: await read('meant', link.address_sealed), isLive: link.expires_at > at },
      usedAt,
    })
  },
}
