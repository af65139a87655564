import { createHmac } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkOf } from './network-of.ts'

const hourSeconds = 3600

/**
 * How many messages may be asked for. Links back in, an hour: from one network, whatever it asks for; to one address,
 * whoever has it or not, by strangers together; and for one account by devices that signed in to it before, whose
 * share strangers cannot use up. Messages that confirm an address, a day: to whatever addresses somebody says are
 * theirs, because until one is confirmed it may be a stranger's.
 */
export const mailLimits = { fromNetwork: 30, toAddress: 5, fromKnownDevice: 3, toOwnADay: 8 } as const

export interface MailLimits {
  /** Counts one from the network of `peer`. What is refused here is counted nowhere else. */
  admitNetwork(peer: string): Promise<boolean>
  /** Counts one to the address whose one spelling is `key`, before anything is looked up. */
  admitStranger(key: string): Promise<boolean>
  /** Counts one to this account that a device it knows asked for. */
  admitKnown(account: string): Promise<boolean>
  /** Counts one that is to confirm an address of this account. */
  admitOwn(account: string): Promise<boolean>
}

/** Addresses are counted by a digest: none lies about in memory. */
export function createMailLimits(secret: Buffer): MailLimits {
  const counter = (points: number, duration = hourSeconds) => {
    const limiter = new RateLimiterMemory({ points, duration })
    return (key: string) =>
      limiter.consume(key).then(
        () => true,
        () => false,
      )
  }
  const ofNetwork = counter(mailLimits.fromNetwork)
  const toAddress = counter(mailLimits.toAddress)
  const digestOf = (key: string) => createHmac('sha256', secret).update(key, 'utf8').digest('base64url')
  return {
    admitNetwork: (peer) => ofNetwork(networkOf(peer)),
    admitStranger: (key) => toAddress(digestOf(key)),
    admitKnown: counter(mailLimits.fromKnownDevice),
    admitOwn: counter(mailLimits.toOwnADay, 24 * hourSeconds),
  }
}
