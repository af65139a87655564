import { createHmac } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const hourSeconds = 3600

/**
 * How many messages may be asked for: an hour to one address, whoever has it or not, and from one network; and a day
 * to whatever addresses somebody says are theirs, because until one is confirmed it may be a stranger's.
 */
export const mailLimits = { toAddress: 5, fromNetwork: 30, toOwnADay: 8 } as const

export interface MailLimits {
  /** Counts one message before anything is looked up. `key` is the one spelling of an address; `peer` who asks. */
  admit(key: string, peer: string): Promise<boolean>
  /** Counts one that is to confirm an address of this account. */
  admitOwn(account: string): Promise<boolean>
}

/** Addresses are counted by a digest: none lies about in memory. */
export function createMailLimits(secret: Buffer): MailLimits {
  const limiter = (points: number, duration = hourSeconds) => new RateLimiterMemory({ points, duration })
  const toOwn = limiter(mailLimits.toOwnADay, 24 * hourSeconds)
  const toAddress = limiter(mailLimits.toAddress)
  const fromNetwork = limiter(mailLimits.fromNetwork)
  const isWithin = (counter: RateLimiterMemory, key: string) =>
    counter.consume(key).then(
      () => true,
      () => false,
    )
  return {
    async admit(key, peer) {
      // From the network first: what it asks for in vain is not counted against the address.
      if (!(await isWithin(fromNetwork, networkOf(peer)))) return false
      return isWithin(toAddress, createHmac('sha256', secret).update(key, 'utf8').digest('base64url'))
    },
    admitOwn: (account) => isWithin(toOwn, account),
  }
}
