import { createHash } from 'node:crypto'
import { canonicalOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'

/** What is signed: SHA-256 of the canonical content, in hex. */
export function hashContent(content: AgreedContent): string {
  return createHash('sha256').update(canonicalOf(content)).digest('hex')
}
