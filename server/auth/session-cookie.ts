import { readSessionClaims } from '#lib/access/session-claims.ts'
import type { SessionId } from '#lib/base/ids.ts'

export interface CookieRule {
  /** The claims of a token that this server made; see `session-token.ts`. */
  readonly openToken: (token: string) => unknown
  /** On an https origin only the `__Secure-` cookie counts: the plain one could come from a sibling host. */
  readonly secure: boolean
}

/**
 * The session a `Cookie` header speaks for, or undefined. Only finds the claim: whether the session still
 * lives is asked of its row.
 */
export function readSessionCookie(
  header: string | null | undefined,
  rule: CookieRule,
): SessionId | undefined {
  const token = findCookie(header ?? '', `${rule.secure ? '__Secure-' : ''}next-auth.session-token`)
  return token === undefined ? undefined : readSessionClaims(rule.openToken(token))
}

/** The one value under a name; two different values under it are nobody's. */
function findCookie(header: string, name: string): string | undefined {
  const values = new Set(
    header
      .slice(0, 16_384)
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1)),
  )
  const [value] = values
  return values.size === 1 && value !== undefined && /^[A-Za-z0-9._-]{1,4096}$/.test(value)
    ? value
    : undefined
}
