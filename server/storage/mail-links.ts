import type { AccountId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import type { Schema } from './schema.ts'

export type MailLinkPurpose = Schema['mail_links']['purpose']

/** How long a link sent by e-mail may be used: half an hour. */
const mailLinkLifeMs = 30 * 60_000

/** Keeps a new link of the account's in place of the one of the same kind. */
export async function putMailLink(
  { db, at }: Context,
  link: {
    readonly accountId: AccountId
    readonly purpose: MailLinkPurpose
    readonly tokenHash: string
    readonly addressSealed: Uint8Array | null
  },
): Promise<void> {
  const row = {
    token_hash: link.tokenHash,
    address_sealed: link.addressSealed,
    expires_at: at + mailLinkLifeMs,
  }
  await db
    .insertInto('mail_links')
    .values({ account_id: link.accountId, purpose: link.purpose, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'purpose']).doUpdateSet(row))
    .execute()
}

/** The link while it can still be used: neither used, replaced, taken back nor expired. */
export async function findMailLink({ db, at }: Context, tokenHash: string) {
  return db
    .selectFrom('mail_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** Uses a link up. False when somebody else just did: then nothing else may be written. */
export async function useMailLinkUp({ db }: Context, tokenHash: string): Promise<boolean> {
  const gone = await db.deleteFrom('mail_links').where('token_hash', '=', tokenHash).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Takes back the account's links of these kinds. */
export async function takeMailLinksBack(
  { db }: Context,
  accountId: AccountId,
  purposes: readonly MailLinkPurpose[],
): Promise<void> {
  await db
    .deleteFrom('mail_links')
    .where('account_id', '=', accountId)
    .where('purpose', 'in', purposes)
    .execute()
}
