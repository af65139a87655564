import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, Refused, SignedIn } from './door.ts'

/** Passkeys: W3C Web Authentication. */
export interface PasskeyDesk {
  /** What this person's device is asked, to become a passkey. `origin` is the page's own, an accepted one. */
  askForPasskey(me: SignedIn, origin: string): Promise<PublicKeyCredentialCreationOptionsJSON>
  /** Keeps the passkey that answered. A session whose drafts are sealed may not. */
  addPasskey(
    me: SignedIn,
    input: { readonly answer: RegistrationResponseJSON; readonly origin: string; readonly device: string },
  ): Promise<Result<void, Refused | { readonly kind: 'passkey-not-taken' }>>
  listPasskeys(
    sessionId: SessionId,
  ): Answer<readonly { readonly id: string; readonly device: string; readonly since: Instant }[]>
  removePasskey(sessionId: SessionId, id: string): Answer<void>
  /** What any device is asked that wants to sign in. */
  askToSignIn(origin: string): Promise<PublicKeyCredentialRequestOptionsJSON>
  /** A passkey is its owner's own: drafts open, whoever set the password. */
  signInWithPasskey(input: {
    readonly answer: AuthenticationResponseJSON
    readonly origin: string
    readonly device: string
  }): Promise<
    Result<
      { readonly sessionId: SessionId; readonly name: string; readonly deviceMark: string },
      { readonly kind: 'passkey-not-known' }
    >
  >
}
