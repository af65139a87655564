import type { IdentityDesk } from '../../../_server/door.ts'

/**
 * On loopback the server has two names, and next-auth knows one. Whoever came by the other is sent on
 * there, where their cookie is.
 */
export function onAskedHost(
  response: Response,
  host: string | null,
  identity: Pick<IdentityDesk, 'acceptsOrigin' | 'secureCookies'>,
): Response {
  const location = response.headers.get('location')
  const known = process.env['NEXTAUTH_URL']
  const asked = `http://${host ?? ''}`
  if (location === null || known === undefined || identity.secureCookies) return response
  const knownOrigin = new URL(known).origin
  if (identity.acceptsOrigin(asked) && location.startsWith(`${knownOrigin}/`)) {
    response.headers.set('location', asked + location.slice(knownOrigin.length))
  }
  return response
}
