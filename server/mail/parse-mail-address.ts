import { domainToASCII } from 'node:url'
import { fail, succeed, type Result } from '#lib/base/result.ts'

export interface MailAddressRead {
  /** As it was typed, its domain in the letters that mail servers know: what messages are sent to. */
  readonly text: string
  /** The one spelling that it is found by. */
  readonly key: string
}

/** RFC 5321: 64 octets before the sign, 254 in all. */
const localLimit = 64
const addressLimit = 254
const local = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/
/** RFC 6761: always this machine itself. */
const here = /\.localhost$/

/**
 * One e-mail address, of the common form: nothing quoted, no comment, no list, nothing that a header or a command of
 * SMTP could be made of.
 */
export function parseMailAddress(
  typed: string,
): Result<MailAddressRead, { readonly kind: 'address-not-usable' }> {
  const notUsable = fail({ kind: 'address-not-usable' } as const)
  if (typed.length > 4 * addressLimit) return notUsable
  const plain = typed.normalize('NFKC').trim()
  const at = plain.lastIndexOf('@')
  const before = plain.slice(0, Math.max(0, at))
  const host = domainToASCII(plain.slice(at + 1))
  const text = `${before}@${host}`
  if (!local.test(before) || before.length > localLimit) return notUsable
  if (!domain.test(host) || here.test(host) || text.length > addressLimit) return notUsable
  return succeed({ text, key: text.toLowerCase() })
}
