import type { AccountId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { aboutName, openText, sealText } from './sealed-text.ts'
import type { SealedAbout } from './vault.ts'

/** A person's e-mail address. */
export interface MailAddress {
  /** As it was typed: what messages are sent to. */
  readonly text: string
  /** The one spelling that it is found by. */
  readonly key: string
}

/** Whether the address is its account's, or only meant to be: which of the two is bound into the record. */
export type MailPlace = 'kept' | 'meant'

/** What an address is looked up by: a keyed digest, because the address itself is never stored in clear. */
export function ownMailIndex(context: Pick<Context, 'vault'>, key: string): string {
  return context.vault.blindIndex('own-mail', key)
}

export async function sealAddress(
  context: Context,
  accountId: AccountId,
  place: MailPlace,
  { key, text }: MailAddress,
): Promise<Uint8Array> {
  return sealText(context.vault, await findAbout(context, accountId, place), `${key}\n${text}`)
}

/** undefined when its key is gone or the record is not what it should be. */
export async function openAddress(
  context: Context,
  accountId: AccountId,
  place: MailPlace,
  sealed: Uint8Array,
): Promise<MailAddress | undefined> {
  const opened = openText(context.vault, await findAbout(context, accountId, place), sealed)
  const [key, text] = opened?.split('\n') ?? []
  return key === undefined || text === undefined ? undefined : { key, text }
}

async function findAbout({ db }: Context, accountId: AccountId, place: MailPlace): Promise<SealedAbout> {
  const { practice_id } = await db
    .selectFrom('accounts')
    .select('practice_id')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return aboutName(practice_id, 'own-mail', `${accountId}/${place}`)
}
