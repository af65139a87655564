import type { AccountId } from '#lib/base/ids.ts'
import { fail, succeed } from '#lib/base/result.ts'
import type { DeviceMarks } from '../auth/device-mark.ts'
import type { HashQueue } from '../auth/hash-queue.ts'
import { hashLinkToken, makeLinkToken } from '../auth/link-token.ts'
import type { MailLimits } from '../auth/mail-limits.ts'
import { readPassword } from '../auth/new-account-rules.ts'
import { linkMessage } from '../mail/link-message.ts'
import type { MailQueue } from '../mail/mail-queue.ts'
import { parseMailAddress } from '../mail/parse-mail-address.ts'
import type { OwnMailDesk } from '../own-mail-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { linkTo } from './link-to.ts'

export interface OwnMailOptions {
  readonly store: Pick<Store, 'run' | 'ask'>
  readonly hub: Pick<SyncHub, 'accessChanged'>
  readonly hashes: HashQueue
  readonly limits: MailLimits
  readonly deviceMarks: DeviceMarks
  readonly queue: MailQueue
  /** The origin that links begin with. */
  readonly shownOrigin: () => string
}

/** To how many accounts of one address a link is sent at once. */
const accountsAnAddress = 3

/** A person's own e-mail address, and the links that let them back in. */
export function createOwnMailDesk(options: OwnMailOptions): OwnMailDesk {
  const { store, hub, hashes, limits, deviceMarks, queue, shownOrigin } = options
  const notValid = fail({ kind: 'link-not-valid' } as const)
  const tooMany = fail({ kind: 'too-many-tries' } as const)
  const messageWith = (to: string, token: string) => linkMessage(to, linkTo(shownOrigin(), 'link', token))

  /** The accounts of this address that know the device, as far as their own share goes. */
  const findKnown = async (addressKey: string, mark: string): Promise<readonly AccountId[]> => {
    const known: AccountId[] = []
    for (const account of await store.ask('listMailAccounts', { addressKey })) {
      const isKnown = deviceMarks.holds(mark, account)
      if (isKnown && (await limits.admitKnown(account))) known.push(account)
    }
    return known
  }

  return {
    find: (sessionId) => answered(() => store.ask('findOwnMail', { sessionId })),

    begin: (sessionId, typed) =>
      answered(async () => {
        const proved = await store.ask('checkProof', { sessionId })
        if (!proved.ok) return proved
        const read = parseMailAddress(typed)
        if (!read.ok) return read
        const [account] = await store.ask('findAccounts', { sessionIds: [sessionId] })
        if (account !== undefined && !(await limits.admitOwn(account))) return tooMany
        const token = makeLinkToken()
        const begun = await store.run('beginOwnMail', {
          sessionId,
          address: read.value,
          tokenHash: hashLinkToken(token),
        })
        if (!begun.ok) return begun
        const message = messageWith(read.value.text, token)
        return queue.add(async () => [message]) ? succeed(undefined) : tooMany
      }),

    confirm: (sessionId, token) =>
      answered(() => store.run('confirmOwnMail', { sessionId, tokenHash: hashLinkToken(token) })),

    remove: (sessionId) => answered(() => store.run('removeOwnMail', { sessionId })),

    async askForLink({ address, peer, deviceMark }) {
      const read = parseMailAddress(address)
      if (!read.ok) return read
      const addressKey = read.value.key
      if (!(await limits.admitNetwork(peer))) return tooMany
      const isForAll = await limits.admitStranger(addressKey)
      // Whose device it is, is looked for after the answer: what is answered tells of no address.
      if (!isForAll && deviceMark === undefined) return tooMany
      const taken = queue.add(async () => {
        const tokens = Array.from({ length: accountsAnAddress }, makeLinkToken)
        const made = await store.run('makeBackInLinks', {
          addressKey,
          tokenHashes: tokens.map(hashLinkToken),
          only: isForAll ? undefined : await findKnown(addressKey, deviceMark ?? ''),
        })
        return made.map(({ address, place }) => messageWith(address, tokens[place] ?? ''))
      })
      return taken ? succeed(undefined) : tooMany
    },

    async openLink(token) {
      const purpose = await store.ask('openMailLink', { tokenHash: hashLinkToken(token) })
      return purpose === undefined ? notValid : succeed({ purpose })
    },

    async getBackIn({ token, password }) {
      const tokenHash = hashLinkToken(token)
      // Asked before anything is hashed: a stranger without a link costs nothing.
      if ((await store.ask('openMailLink', { tokenHash })) !== 'get-back-in') return notValid
      const next = readPassword(password)
      if (!next.ok) return next
      const passwordHash = await hashes.hash(next.value)
      const done = await store.run('getBackInByMail', { tokenHash, passwordHash })
      if (!done.ok) return done
      await hub.accessChanged({ of: 'account', accountId: done.value.accountId })
      return succeed({ signInName: done.value.signInName })
    },
  }
}
