import { findWaiting, holdsUnsent } from './open-documents.ts'

/** Signing out asks first when this is true: words of this person are not on the server yet. */
export async function pendingUnsent(account: string): Promise<boolean> {
  return holdsUnsent() || (await findWaiting(account)).size > 0
}
