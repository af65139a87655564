import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, SignedIn } from './door.ts'
import type { ProvedAnswer } from './proof-door.ts'

/** Passkeys: W3C Web Authentication. */
export interface PasskeyDesk {
  /** What this person's device is asked, to become a passkey. `origin` is the page's own, an accepted one. */
  askForPasskey(me: SignedIn, origin: string): ProvedAnswer<PublicKeyCredentialCreationOptionsJSON>
  /** Keeps the passkey that answered. */
  addPasskey(
    me: SignedIn,
    input: { readonly answer: RegistrationResponseJSON; readonly origin: string; readonly device: string },
  ): ProvedAnswer<void, { readonly kind: 'passkey-not-taken' }>
  listPasskeys(
    sessionId: SessionId,
  ): Answer<readonly { readonly id: string; readonly device: string; readonly since: Instant }[]>
  /** Ends the sessions that it began, but for this one. */
  removePasskey(sessionId: SessionId, id: string): ProvedAnswer<void>
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
