import type { SignedIn } from '#server/door.ts'
import { findSignedIn } from './find-signed-in.ts'
import { goToSignIn } from './go-to-sign-in.ts'

/** Whoever is signed in; anybody else is sent to sign in and comes back to this page. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await findSignedIn()) ?? goToSignIn()
}
