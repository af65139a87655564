import { hashLinkToken, makeLinkToken } from '../auth/link-token.ts'
import type { Store } from '../storage/store.ts'
import { linkTo } from './link-to.ts'

/**
 * While there is no practice: makes a one-time set-up link, voids any earlier one, and answers with it for
 * the person who started the server. undefined once a practice was set up.
 */
export async function ensureSetUpLink(store: Store, shownOrigin: string): Promise<string | undefined> {
  const token = makeLinkToken()
  const made = await store.run('renewSetUpLink', { tokenHash: hashLinkToken(token) })
  return made.ok ? linkTo(shownOrigin, 'set-up', token) : undefined
}
