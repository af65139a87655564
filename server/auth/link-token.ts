import { createHash, randomBytes } from 'node:crypto'

/** The secret of a link: 32 random bytes, base64url. Only its hash is ever stored. */
export function makeLinkToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a link's secret, hex: what an invitation is found by. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}
