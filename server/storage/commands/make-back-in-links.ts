import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import { putMailLink } from '../mail-links.ts'
import type { Command } from '../named.ts'
import { openAddress, ownMailIndex } from '../own-mail.ts'

export interface BackInLinkMade {
  /** Which of the hashes it was made with. */
  readonly place: number
  /** As its owner confirmed it, not as somebody typed it now. */
  readonly address: string
}

/**
 * For every account with this confirmed address a link back in, in place of any on its way: as many as there are
 * hashes at most, those that were confirmed last. Nobody's address makes none. `only`: for no other account.
 */
export const makeBackInLinks: Command<
  {
    readonly addressKey: string
    readonly tokenHashes: readonly string[]
    readonly only?: readonly AccountId[] | undefined
  },
  readonly BackInLinkMade[]
> = {
  async run(context, { addressKey, tokenHashes, only }) {
    const rows = await context.db
      .selectFrom('own_mails')
      .select(['account_id', 'address_sealed'])
      .where('address_index', '=', ownMailIndex(context, addressKey))
      .orderBy('confirmed_at', 'desc')
      .orderBy('account_id')
      .limit(tokenHashes.length)
      .execute()
    const made: BackInLinkMade[] = []
    for (const [place, row] of rows.entries()) {
      const accountId = ensureAccountId(row.account_id)
      if (only?.includes(accountId) === false) continue
      const tokenHash = tokenHashes[place]
      const address = await openAddress(context, accountId, 'kept', row.address_sealed)
      if (tokenHash === undefined || address === undefined) continue
      await putMailLink(context, { accountId, purpose: 'get-back-in', tokenHash, addressSealed: null })
      made.push({ place, address: address.text })
    }
    return made
  },
}
