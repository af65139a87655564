import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, Refused } from './door.ts'
import type { AccountFailure } from './people-door.ts'
import type { ProvedAnswer } from './proof-door.ts'

/** What a person is shown of their own e-mail address. */
export interface OwnMailView {
  /** `sealed`: this session is told no address and changes nothing. */
  readonly drafts: 'open' | 'sealed'
  /** The address that was confirmed, and since when. */
  readonly kept: { readonly address: string; readonly since: Instant } | undefined
  /** The address that a message is on its way to; when it is no longer live, the message was not opened in time. */
  readonly waiting: { readonly address: string; readonly isLive: boolean } | undefined
  /** When a link by e-mail last let somebody in. */
  readonly usedAt: Instant | undefined
}

/** Who asks for a link back in, and the address as they typed it. */
export interface AddressTyped {
  readonly address: string
  /** The peer's network address, for limits only; never stored. */
  readonly peer: string
  /** As in `signIn`: what strangers ask for does not lock this device out. */
  readonly deviceMark: string | undefined
}

type AddressFailure = { readonly kind: 'address-not-usable' | 'too-many-tries' }

/** Getting back in by an e-mail address of one's own. There is none on a server that sends no mail. */
export interface OwnMailDesk {
  find(sessionId: SessionId): Answer<OwnMailView>
  /** Sends a message to the address; it is not used before the link in it was opened here. */
  begin(sessionId: SessionId, typed: string): ProvedAnswer<void, AddressFailure>
  /** In a session of the account that asked for it. */
  confirm(
    sessionId: SessionId,
    token: string,
  ): Promise<Result<void, Refused | { readonly kind: 'link-not-valid' }>>
  /** At once, with every link on its way. */
  remove(sessionId: SessionId): ProvedAnswer<void>
  /**
   * Sends a link back in to the address if it is somebody's. Answers alike and before it is looked for, so that
   * neither the answer nor its time tells whose address it is.
   */
  askForLink(typed: AddressTyped): Promise<Result<void, AddressFailure>>
  /** What a link from a message is for. Does not use it up. */
  openLink(
    token: string,
  ): Promise<Result<{ readonly purpose: 'confirm' | 'get-back-in' }, { readonly kind: 'link-not-valid' }>>
  /** Uses a link back in: sets a new password; drafts stay sealed as after a practice's link. */
  getBackIn(input: {
    readonly token: string
    readonly password: string
  }): Promise<Result<{ readonly signInName: string }, AccountFailure>>
}
