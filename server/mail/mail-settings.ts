import { parseMailAddress } from './parse-mail-address.ts'

/** How messages are sent. */
export interface MailSettings {
  /** `smtps://name:password@host:465` or `smtp://name:password@host:587`. */
  readonly url: string
  /** Whom messages come from: an address, or a name and an address between angle brackets. */
  readonly from: string
}

/** Whether it is the address of a mail server and nothing more. */
export function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  const isPlain = (pathname === '' || pathname === '/') && search === '' && hash === ''
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '' && isPlain
}

/** The address in what messages come from; undefined when there is none. */
export function addressIn(from: string): string | undefined {
  const [, between] = /^[^<>\r\n]*<([^<>]+)>$/.exec(from.trim()) ?? []
  const read = parseMailAddress(between ?? from)
  return read.ok ? read.value.text : undefined
}

/** A mail server on this machine: nobody is between. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
