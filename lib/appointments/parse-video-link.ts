import { fail, succeed, type Result } from '#lib/base/result.ts'
import { appointmentLimits } from './appointment-limits.ts'

/**
 * A link to a video call as it is kept: https, not too long, and without a name or password in it, which would
 * travel with every press and can dress one address up as another.
 */
export function parseVideoLink(typed: string): Result<string, { readonly kind: 'link-not-usable' }> {
  const text = typed.trim()
  const refused = fail({ kind: 'link-not-usable' } as const)
  if (text.length > appointmentLimits.linkCharacters || !URL.canParse(text)) return refused
  const { protocol, username, password, hostname, href } = new URL(text)
  if (protocol !== 'https:' || username !== '' || password !== '' || hostname === '') return refused
  return href.length > appointmentLimits.linkCharacters ? refused : succeed(href)
}
