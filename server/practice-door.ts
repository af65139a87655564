import type { AccountId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, Refused } from './door.ts'
import type { AccountFailure, InvitationState, MadeLink } from './people-door.ts'

/** Somebody who works for the practice. */
export interface Colleague {
  readonly accountId: AccountId
  readonly name: string
  readonly roles: readonly ('clinician' | 'admin')[]
  readonly isMe: boolean
  /** The link to their first sign-in; undefined once they have begun. */
  readonly link: { readonly state: InvitationState; readonly expiresAt: Instant } | undefined
}

/** One place to turn to, in the practice's words. `hours` may be ''. */
export interface HelpContact {
  readonly name: string
  /** A number or an address. */
  readonly reach: string
  readonly hours: string
}

/** Whom to turn to, as the practice last checked it. */
export interface HelpChecked {
  readonly contacts: readonly HelpContact[]
  readonly checkedAt: Instant
}

export interface PracticeView {
  readonly name: string
  readonly colleagues: readonly Colleague[]
  readonly help: (HelpChecked & { readonly checkedBy: string }) | undefined
}

/** Looking after a practice: who works for it, and whom its clients can turn to. */
export interface PracticeDesk {
  /** For whoever may manage the practice's people; to everybody else there is none. */
  find(sessionId: SessionId): Answer<PracticeView>
  /**
   * Makes an account without a password, which opens nobody's workspace, and the link by which its person sets one. The
   * link is told once.
   */
  inviteColleague(
    sessionId: SessionId,
    input: {
      readonly name: string
      readonly signInName: string
      readonly roles: readonly ('clinician' | 'admin')[]
    },
  ): Promise<Result<MadeLink & { readonly accountId: AccountId }, Refused | AccountFailure>>
  /** A new link for a colleague who has not begun; the earlier one stops working. */
  renewColleagueLink(sessionId: SessionId, accountId: AccountId): Answer<MadeLink>
  /** Says that these are the contacts, and that the caller has checked them now. */
  checkHelp(
    sessionId: SessionId,
    contacts: readonly HelpContact[],
  ): Promise<Result<void, Refused | { readonly kind: 'name-empty' | 'name-too-long' | 'too-large' }>>
  /** For anybody, signed in or not; undefined while the practice has none. Names nobody who works there. */
  help(): Promise<HelpChecked | undefined>
}
