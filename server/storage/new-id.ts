import { randomBytes } from 'node:crypto'

/** A new server-made id: 16 random bytes as base64url, 22 characters. Brand it with its ensure function. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}
