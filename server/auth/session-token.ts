import { createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto'

/** As `next-auth` reads a token: its clock and that of whoever made it may differ by so much. */
const toleranceSeconds = 15
const nonceBytes = 12
const tagBytes = 16

/**
 * Opens the tokens that `next-auth/jwt` makes: a compact JWE, `dir` with A256GCM, under a key derived from the
 * secret. Its own `decode` derives that key for every cookie, which takes longer than all else in letting
 * somebody in. Answers with the claims, or undefined for whatever is not such a token, or too old.
 */
export function createTokenOpener(secret: string): (token: string) => unknown {
  const info = 'NextAuth.js Generated Encryption Key'
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)))

  function decrypt(protectedHeader: string, nonce: Buffer, sealed: Buffer, tag: Buffer): unknown {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(protectedHeader, 'ascii')).setAuthTag(tag)
      const claims: unknown = JSON.parse(
        Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8'),
      )
      return claims
    } catch {
      return undefined
    }
  }

  return (token) => {
    const parts = token.split('.')
    const [protectedHeader = '', wrappedKey, nonceText = '', sealedText = '', tagText = ''] = parts
    if (parts.length !== 5 || wrappedKey !== '' || !isOurs(protectedHeader)) return undefined
    const nonce = Buffer.from(nonceText, 'base64url')
    const tag = Buffer.from(tagText, 'base64url')
    if (nonce.length !== nonceBytes || tag.length !== tagBytes) return undefined
    const claims = decrypt(protectedHeader, nonce, Buffer.from(sealedText, 'base64url'), tag)
    return isYoung(claims) ? claims : undefined
  }
}

function isOurs(protectedHeader: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(protectedHeader, 'base64url').toString('utf8'))
    return (
      typeof header === 'object' &&
      header !== null &&
      Object.keys(header).length === 2 &&
      'alg' in header &&
      header.alg === 'dir' &&
      'enc' in header &&
      header.enc === 'A256GCM'
    )
  } catch {
    return false
  }
}

/** A token without an age is none. */
function isYoung(claims: unknown): boolean {
  if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return false
  return typeof claims.exp === 'number' && claims.exp > Math.floor(Date.now() / 1000) - toleranceSeconds
}
