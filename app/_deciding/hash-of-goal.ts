import { canonicalOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'

/** SHA-256 in hex of exactly what an agreement would cover: what is before the person's eyes. */
export async function hashOfGoal(content: AgreedContent): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalOf(content))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
