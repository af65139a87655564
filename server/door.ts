import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { EncodedAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalPartsView } from '#lib/board/goal-parts-view.ts'
import type {
  AccountId,
  DocumentId,
  GoalId,
  ReflectionId,
  SessionId,
  SessionPageId,
  WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { ApproachDesk } from './approach-door.ts'
import type { CommentDesk } from './comment-door.ts'
import type { OwnMailDesk } from './own-mail-door.ts'
import type { PasskeyDesk } from './passkey-door.ts'
import type { PeopleDesk } from './people-door.ts'
import type { PracticeDesk } from './practice-door.ts'
import type { ProofDesk, ProvedAnswer } from './proof-door.ts'
import type { PlanPageView, ProgressView } from './progress-door.ts'
import type { QuoteDesk, QuotesChoice } from './quote-door.ts'
import type { StartingPointDesk } from './starting-point-door.ts'
import type { AppointmentDesk } from './appointment-door.ts'
import type { FindingDesk } from './finding-door.ts'
import type { DecidingDesk } from './deciding-door.ts'
import type { NoticedDesk } from './noticed-door.ts'
import type { VersionDesk } from './version-door.ts'

/**
 * The one door from Next's pages and routes into the server's live objects. The composition root builds it
 * and registers it; `app/_server/door.ts` finds it. Every call that reads or changes something takes the
 * caller's session and asks the gate itself: a page cannot forget to.
 */
export interface Door {
  readonly identity: IdentityDesk
  readonly people: PeopleDesk
  readonly practice: PracticeDesk
  /** undefined on a server that sends no mail: nothing about e-mail is shown then. */
  readonly ownMail: OwnMailDesk | undefined
  readonly workspaces: WorkspaceDesk
  readonly reading: ReadingDesk
  readonly versions: VersionDesk
  readonly appointments: AppointmentDesk
  readonly deciding: DecidingDesk
  readonly finding: FindingDesk
  readonly startingPoints: StartingPointDesk
  readonly quotes: QuoteDesk
  readonly comments: CommentDesk
  readonly approaches: ApproachDesk
  readonly noticed: NoticedDesk
  readonly answering: AnsweringDesk
  /** Whether the gallery of parts is a page here: in development and in the demo. */
  readonly showsGallery: boolean
}

/** Symbol under which the door lies on `globalThis`: app and server are two module graphs in one process. */
export const doorSymbol = Symbol.for('waymark.door')

/**
 * `not-found` covers what does not exist and what is not the caller's, indistinguishably.
 * `drafts-sealed` is told only to a reflection's own client.
 */
export type Refused = {
  readonly kind: 'not-signed-in' | 'not-found' | 'read-only' | 'drafts-sealed' | 'store-unavailable'
}
/** As much was added to the workspace by this person in a day as may be; or ever. Nothing was changed. */
export type NoRoom = { readonly kind: 'day-full' | 'workspace-full' }
export type Answer<T> = Promise<Result<T, Refused>>

export interface SignedIn {
  readonly sessionId: SessionId
  readonly accountId: AccountId
  readonly name: string
  readonly drafts: 'open' | 'sealed'
  /** What this person is, for choosing their pages: clinician or admin of a practice, or client. */
  readonly roles: readonly ('client' | 'clinician' | 'admin')[]
}

/**
 * What encrypts what waits on the device: 32 bytes each, base64, the same for one account on each of its
 * devices. A session whose drafts are sealed has `sealed` alone: it opens nothing that another session left.
 */
export interface OutboxKeys {
  readonly account: string | undefined
  readonly sealed: string
}

/** How long a signed-in person stays so, as things are. */
export interface Staying {
  readonly accountId: AccountId
  readonly drafts: 'open' | 'sealed'
  readonly endsInMs: number
  /** What ends it: `idle` is put off by real input, `age` by nothing but signing in again. */
  readonly by: 'idle' | 'age'
  /** How long without real input. */
  readonly idleMs: number
}

export interface IdentityDesk extends PasskeyDesk, ProofDesk {
  /** Secret of next-auth's cookie, derived from the master key. */
  readonly cookieSecret: string
  /** True when the public origin is https: cookies are then `__Secure-`. */
  readonly secureCookies: boolean
  /** Exactly the origins that may change state. */
  acceptsOrigin(origin: string | null): boolean
  /** The signed-in person behind a `Cookie` header, asked of the session's row each time. */
  findSignedIn(cookieHeader: string | null): Promise<SignedIn | undefined>
  /** The same for a socket, which needs no name; those who come together are asked about together. */
  findLiveSession(
    cookieHeader: string | null,
  ): Promise<{ readonly sessionId: SessionId; readonly accountId: AccountId } | undefined>
  /** By session id, for next-auth's session callback. */
  findSession(sessionId: SessionId): Promise<SignedIn | undefined>
  signIn(input: {
    readonly signInName: string
    readonly password: string
    /** The peer's address, for limits only; never stored. */
    readonly address: string
    /** In words a person recognises: "Firefox on Windows". */
    readonly device: string
    /** What an earlier sign-in gave this browser to keep: strangers' guesses do not lock it out. */
    readonly deviceMark: string | undefined
  }): Promise<
    Result<
      { readonly sessionId: SessionId; readonly name: string; readonly deviceMark: string },
      | { readonly kind: 'wrong-name-or-password' }
      | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }
    >
  >
  /** To ask is no input. */
  staying(sessionId: SessionId): Answer<Staying>
  /** The person pressed, wrote or pointed, so long ago: puts the idle limit off. */
  noteInput(sessionId: SessionId, agoMs: number): Answer<Staying>
  endSession(sessionId: SessionId): Promise<void>
  /** Ends one other session of the same person, or with `all-others` every one but this. */
  endOtherSessions(sessionId: SessionId, which: SessionId | 'all-others'): Answer<void>
  listSessions(sessionId: SessionId): Answer<
    readonly {
      readonly id: SessionId
      readonly device: string
      readonly since: Instant
      readonly current: boolean
    }[]
  >
  changePassword(
    sessionId: SessionId,
    input: { readonly current: string; readonly next: string },
  ): Promise<
    Result<void, Refused | { readonly kind: 'wrong-password' | 'password-too-short' | 'too-many-tries' }>
  >
  outboxKeys(sessionId: SessionId): Answer<OutboxKeys>
  /** A new card replaces the old one; the code is shown once. */
  makeRecoveryCard(sessionId: SessionId): ProvedAnswer<{ readonly code: string }>
  /** Signs back in with the card: sets a new password, opens drafts, ends every session, makes a new card. */
  recoverWithCard(input: {
    readonly signInName: string
    readonly code: string
    readonly password: string
    readonly address: string
    /** As in `signIn`. */
    readonly deviceMark: string | undefined
  }): Promise<
    Result<
      { readonly code: string },
      { readonly kind: 'wrong-card' | 'password-too-short' | 'too-many-tries' }
    >
  >
  /** In a session whose drafts are sealed: shows the card and opens them. */
  openDraftsWithCard(
    sessionId: SessionId,
    code: string,
  ): Promise<Result<void, Refused | { readonly kind: 'wrong-card' | 'too-many-tries' }>>
}

export type ReflectionPrompt = 'shown-me' | 'still-hard' | 'ordinary-day'

export interface WorkspaceDesk {
  list(sessionId: SessionId): Answer<
    readonly {
      readonly id: WorkspaceId
      readonly clientName: string
      readonly role: 'client' | 'clinician'
    }[]
  >
  documents(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Answer<
    readonly {
      readonly id: DocumentId
      readonly kind: DocumentKind
      readonly title: string
      readonly access: 'write' | 'read'
    }[]
  >
  startReflection(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    input: { readonly prompt: ReflectionPrompt | undefined },
  ): Promise<Result<{ readonly id: ReflectionId; readonly documentId: DocumentId }, Refused | NoRoom>>
  startSessionPage(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Promise<Result<{ readonly id: SessionPageId; readonly documentId: DocumentId }, Refused | NoRoom>>
  shareReflection(sessionId: SessionId, reflectionId: ReflectionId): Answer<void>
  /**
   * Commits first, then closes every page of the clinician that shows it, within a second. Where nobody chose, quotes
   * of it are taken back.
   */
  stopSharingReflection(sessionId: SessionId, reflectionId: ReflectionId, quotes?: QuotesChoice): Answer<void>
  /** A private draft only: the words and their key are gone at once, backups included. */
  deleteDraft(sessionId: SessionId, reflectionId: ReflectionId): Answer<void>
}

/** A person of a workspace, as the others see them. */
export interface Participant {
  readonly accountId: AccountId
  readonly name: string
  readonly role: 'client' | 'clinician'
}

export interface WorkspaceView {
  readonly id: WorkspaceId
  readonly clientName: string
  readonly isPretend: boolean
  readonly role: 'client' | 'clinician'
  readonly me: AccountId
  readonly people: readonly Participant[]
}

export interface GoalPlace {
  readonly goalId: GoalId
  readonly column: GoalColumn
  readonly moverId: AccountId
  readonly movedBy: string
  readonly movedAt: Instant
  /** Both agreed to it; otherwise whoever moved it did so alone. */
  readonly byBoth: boolean
  /** Why, in the words of whoever moved it alone. */
  readonly reason: string | undefined
}

export interface ReflectionEntry {
  readonly id: ReflectionId
  readonly prompt: ReflectionPrompt | undefined
  readonly state: 'draft' | 'shared'
  readonly createdAt: Instant
  readonly sharedAt: Instant | undefined
  /** The first words, at most 140 characters; '' while nothing is written. */
  readonly excerpt: string
  /** In a list for somebody it is shared with: when they last read it since; undefined where they have not. */
  readonly readAt: Instant | undefined
}

export interface BodyView {
  readonly documentId: DocumentId
  readonly access: 'write' | 'read'
  /** undefined when the words cannot be read: the page says so and offers no editor. */
  readonly body: RichTextView | undefined
}

/** Who wrote what of a document, as of its record `seq`. */
export interface AuthorshipView {
  readonly seq: number
  /** Everybody who wrote or moved something of what is there, also those who left. */
  readonly people: readonly Participant[]
  /** By Yjs client id; a range's people are places in `people`. */
  readonly clients: EncodedAttributions['clients']
}

export interface AccessLine {
  readonly position: number
  readonly accountId: AccountId
  readonly who: string
  /** The document's title, or undefined for the workspace as a whole. */
  readonly document:
    | { readonly id: DocumentId; readonly kind: DocumentKind; readonly title: string }
    | undefined
  /** `quoted`: words of it, where a goal shows them. */
  readonly what: 'read' | 'opened' | 'listed' | 'quoted' | 'read-comments' | 'taken-along' | 'changed'
  readonly at: Instant
}

export interface BoardRead {
  readonly workspace: WorkspaceView
  readonly documentId: DocumentId
  readonly board: BoardView
  readonly places: readonly GoalPlace[]
  /**
   * The board could not be read: `board` then has the goals that were moved ever, each as one that cannot be read, so
   * that they can be stopped. It is not empty, and no page says that it is.
   */
  readonly isUnread: boolean
}

/** Reads for pages. Each asks the gate, and writes the client's access line before it answers another. */
export interface ReadingDesk {
  workspace(sessionId: SessionId, workspaceId: WorkspaceId): Answer<WorkspaceView>
  board(sessionId: SessionId, workspaceId: WorkspaceId): Answer<BoardRead>
  /** The board with what is folded on the page of one of its goals. */
  goal(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: string,
  ): Answer<BoardRead & { readonly parts: GoalPartsView }>
  /** The same, of all of them. */
  wholeBoard(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Answer<BoardRead & { readonly parts: ReadonlyMap<string, GoalPartsView> }>
  goalPlaces(sessionId: SessionId, workspaceId: WorkspaceId): Answer<readonly GoalPlace[]>
  reflections(sessionId: SessionId, workspaceId: WorkspaceId): Answer<readonly ReflectionEntry[]>
  reflection(
    sessionId: SessionId,
    reflectionId: ReflectionId,
  ): Answer<
    BodyView & {
      readonly workspace: WorkspaceView
      readonly entry: ReflectionEntry
      /** For the client: when each clinician last read it. */
      readonly reads: readonly {
        readonly accountId: AccountId
        readonly name: string
        readonly at: Instant
      }[]
      /** For the client: goals quote words of it. */
      readonly isQuoted: boolean
    }
  >
  sessionPages(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
  ): Answer<
    readonly {
      readonly id: SessionPageId
      readonly number: number
      readonly begunBy: AccountId
      readonly createdAt: Instant
    }[]
  >
  sessionPage(
    sessionId: SessionId,
    sessionPageId: SessionPageId,
  ): Answer<
    BodyView & { readonly workspace: WorkspaceView; readonly number: number; readonly createdAt: Instant }
  >
  /** The plan for staying well. */
  plan(sessionId: SessionId, workspaceId: WorkspaceId): Answer<PlanPageView>
  /** What happened before a moment, or up to now. Of each kind 51 at most: whoever shows 50 lines knows whether there are earlier ones. */
  progress(sessionId: SessionId, workspaceId: WorkspaceId, before: Instant | undefined): Answer<ProgressView>
  /** Who wrote what of a text, as the log tells it. */
  authorship(sessionId: SessionId, documentId: DocumentId): Answer<AuthorshipView>
  accessLog(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    /** Lines before this position, newest first, 50 at a time. */
    before: number | undefined,
  ): Answer<readonly AccessLine[]>
}

/** What a page may say about its own answer. */
export interface AnsweringDesk {
  /** The answer that is being rendered gets status 404. Throws where no page is being answered. */
  refuse(): void
}
