import type { AccountId, InvitationId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Answer, Refused } from './door.ts'
import type { PretendDesk } from './pretend-door.ts'

export type InvitationState = 'waiting' | 'expired' | 'accepted' | 'revoked'

export interface ClientEntry {
  readonly workspaceId: WorkspaceId
  readonly clientName: string
  readonly isPretend: boolean
  readonly joined: boolean
  readonly invitation:
    | { readonly id: InvitationId; readonly state: InvitationState; readonly expiresAt: Instant }
    | undefined
}

export interface NewAccount {
  readonly signInName: string
  readonly password: string
}

export type AccountFailure = {
  readonly kind: 'link-not-valid' | 'name-taken' | 'name-empty' | 'name-too-long' | 'password-too-short'
}

/** A link whose secret is told this once. */
export type MadeLink = { readonly link: string; readonly expiresAt: Instant }

/** Setting up, a clinician's clients and their links, joining and getting back in, ending a membership. */
export interface PeopleDesk extends PretendDesk {
  /** Whether the set-up link was already used: then its page says so. */
  isSetUp(): Promise<boolean>
  setUp(
    input: NewAccount & { readonly token: string; readonly practiceName: string; readonly name: string },
  ): Promise<Result<void, AccountFailure>>
  listClients(sessionId: SessionId): Answer<readonly ClientEntry[]>
  /** Makes a workspace with its board, and the client's invitation. The link's secret is shown once. */
  inviteClient(
    sessionId: SessionId,
    input: { readonly clientName: string },
  ): Promise<
    Result<
      { readonly workspaceId: WorkspaceId; readonly link: string; readonly expiresAt: Instant },
      Refused | { readonly kind: 'name-empty' | 'name-too-long' }
    >
  >
  /** A new link for a client who has not joined yet; the earlier one stops working. */
  renewInvitation(sessionId: SessionId, workspaceId: WorkspaceId): Answer<MadeLink>
  revokeInvitation(sessionId: SessionId, workspaceId: WorkspaceId): Answer<void>
  /** What the invitation's page shows before anything is typed. Does not use it up. */
  openInvitation(token: string): Promise<
    Result<
      {
        readonly purpose: 'join-as-client' | 'get-back-in' | 'begin-as-colleague'
        readonly practiceName: string
        readonly clinicianName: string
        readonly name: string
        readonly isPretend: boolean
      },
      { readonly kind: 'link-not-valid' }
    >
  >
  /** Uses the invitation up, once: makes the client's account and membership. */
  acceptInvitation(
    input: NewAccount & { readonly token: string },
  ): Promise<Result<{ readonly recoveryCode: string }, AccountFailure>>
  /** A link from the practice for a client who cannot get in: opens shared pages only. */
  helpBackIn(sessionId: SessionId, workspaceId: WorkspaceId): Answer<MadeLink>
  /**
   * Uses such a link: sets a new password; drafts stay sealed until the card is shown. A colleague's first link sets
   * their first password, and there is nothing to seal yet.
   */
  getBackIn(input: {
    readonly token: string
    readonly password: string
  }): Promise<Result<{ readonly signInName: string }, AccountFailure>>
  /** The client ends a clinician's membership: at once, no reason. */
  endMembership(sessionId: SessionId, workspaceId: WorkspaceId, clinicianId: AccountId): Answer<void>
}
