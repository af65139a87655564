import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { ProofNeeded } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { Refused, SignedIn } from './door.ts'

/** What changes how one gets in to one's account: refused until who asks has shown who they are. */
export type ProvedAnswer<T, Failure = never> = Promise<Result<T, Refused | ProofNeeded | Failure>>

/** Showing that the person at a signed-in device is its owner. It holds for ten minutes, in this session. */
export interface ProofDesk {
  proveByPassword(
    sessionId: SessionId,
    password: string,
  ): Promise<Result<void, Refused | { readonly kind: 'wrong-password' | 'too-many-tries' }>>
  /** What a device is asked that has a passkey of this account. */
  askToProve(me: SignedIn, origin: string): Promise<PublicKeyCredentialRequestOptionsJSON>
  proveByPasskey(
    me: SignedIn,
    input: { readonly answer: AuthenticationResponseJSON; readonly origin: string },
  ): Promise<Result<void, Refused | { readonly kind: 'passkey-not-known' }>>
}
