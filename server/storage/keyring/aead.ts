import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM: nonce, then cipher text, then tag. The nonce is random: a restored backup repeats none. */
export function encrypt(key: Uint8Array, associated: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(associated)
  const body = cipher.update(plain)
  cipher.final()
  return Buffer.concat([nonce, body, cipher.getAuthTag()])
}

/** Undefined when anything differs: the key, the associated data, a bit of the record. */
export function decrypt(key: Uint8Array, associated: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < nonceBytes + tagBytes) return undefined
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(associated)
  decipher.setAuthTag(sealed.subarray(end))
  // In this mode `update` gives everything; `final` only checks the tag.
  const plain = decipher.update(sealed.subarray(nonceBytes, end))
  try {
    decipher.final()
  } catch {
    return undefined
  }
  return plain
}
