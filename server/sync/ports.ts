import type { Doc } from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { AccountId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { OpenedRecords } from '#lib/log/open-records.ts'

/** What the engine needs of a connection. `server/http` makes one of a WebSocket, tests of two queues. */
export interface SyncSocket {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes given to `send` that have not left yet. */
  readonly backlogBytes: number
}

/** A document as the log tells it: replaying `updates` in order into an empty `Y.Doc` gives its state. */
export interface LoadedDocument {
  readonly kind: DocumentKind
  readonly workspaceId: WorkspaceId
  readonly schemaVersion: number
  /** The last durable record; 0 while nothing was written. */
  readonly seq: number
  /** The newest snapshot, when there is one, then every later record. Version 1 updates. */
  readonly updates: readonly Uint8Array[]
  /** `updates` is one snapshot: a state that was loaded again and compared before it was kept. */
  readonly isState?: boolean
  /** Who introduced each Yjs client id. */
  readonly authors: ReadonlyMap<number, AccountId>
  /** What came after is damaged or gone: this is the last good version, and nothing is written to it. */
  readonly damaged?: boolean
  /** The oldest schema that whoever writes must know to harm nothing; the first when it is not said. */
  readonly demands?: number
  /** Why it could not be brought to the present schema: nothing is written to it. */
  readonly unmigrated?: string
}

export interface AppendEntry {
  readonly documentId: DocumentId
  readonly sessionId: SessionId
  readonly update: Uint8Array
  /** Client ids with new content in this update: durable with it as this person's. */
  readonly clients: readonly number[]
}

export type AppendOutcome =
  | { readonly kind: 'committed'; readonly seq: number }
  | {
      readonly kind: 'refused'
      readonly reason: 'sign-in-again' | 'no-longer-yours' | 'read-only' | 'not-found' | 'authorship'
    }

/** Where updates are kept. */
export interface DocumentLog {
  load(
    documentId: DocumentId,
  ): Promise<Result<LoadedDocument, { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' }>>
  /**
   * Commits a group in one transaction, in order; the gate is asked for each entry inside it. A refused
   * entry leaves the group and the others commit. Resolves once all is on disk; rejects with
   * `{ kind: 'store-unavailable' }` when nothing was committed.
   */
  append(entries: readonly AppendEntry[]): Promise<readonly AppendOutcome[]>
  /** Asks for the state to be written down: records that had to be left out are then replayed no more. */
  shorten(documentId: DocumentId): void
}

export interface SyncPerson {
  readonly accountId: AccountId
  readonly name: string
  readonly role: 'client' | 'clinician'
}

export type Entry =
  | {
      readonly allowed: true
      readonly access: 'write' | 'read'
      readonly person: SyncPerson
      readonly kind: DocumentKind
      readonly workspaceId: WorkspaceId
    }
  | { readonly allowed: false; readonly reason: 'sign-in-again' | 'no-longer-yours' | 'not-found' }

/** Decides who comes in, and writes the client's access line before it says yes to another. */
export interface SyncGate {
  enter(sessionId: SessionId, documentId: DocumentId): Promise<Entry>
  /** The same decision for a connection that is already in; writes no line. */
  stays(sessionId: SessionId, documentId: DocumentId): Promise<Entry>
}

/** Whose connections a change of access may have ended. */
export type AccessChange =
  | { readonly of: 'document'; readonly documentId: DocumentId }
  | { readonly of: 'session'; readonly sessionId: SessionId }
  | { readonly of: 'account'; readonly accountId: AccountId }
  /** What changed for whom is not known. */
  | { readonly of: 'everything' }

/** A pure reading of a document's state, for pages and exports; `name` keys its cache. */
export interface DocumentReader<View> {
  readonly name: string
  read(doc: Doc): View
}

/** Replays what would hold the event loop for long, beside it. Rejects when it cannot be done now. */
export interface Replayer {
  open(updates: readonly Uint8Array[]): Promise<OpenedRecords>
  /**
   * What a reader makes of the document that the updates come to. Undefined: they do not come to one, and the
   * room has to see that for itself.
   */
  read<View>(
    updates: readonly Uint8Array[],
    reader: DocumentReader<View>,
  ): Promise<{ readonly view: View } | undefined>
}

/** The engine's face towards the rest of the server. */
export interface SyncHub {
  /** One connection's life: messages in, frames out, until `closed` is called. */
  connect(
    socket: SyncSocket,
    who: {
      readonly sessionId: SessionId
      readonly documentId: DocumentId
      readonly speaksWaymark: boolean
      /** The schema it says it knows; the first when it says nothing. */
      readonly knownSchema?: number | undefined
    },
  ): { receive(frame: Uint8Array): void; closed(): void }
  /**
   * Called after the change committed, or when nobody knows whether it did. Asks the gate again for each
   * connection concerned: closes 4401 or 4403 where it says no, 1012 where it still says yes. Resolves once the
   * closes were sent.
   */
  accessChanged(change: AccessChange): Promise<void>
  /** Whose connections there are: each session once, and whether it is in a session page. */
  connectedSessions(): ReadonlyMap<SessionId, 'in-session-page' | 'elsewhere'>
  /** Whether somebody but this person is in the document now. */
  hasOthers(documentId: DocumentId, accountId: AccountId): boolean
  /** Tells everyone in the document who speaks `waymark.1` that rows about it changed ('goal-places'). */
  recordsChanged(documentId: DocumentId, records: readonly string[]): void
  /** The durable state through a reader, cached by seq. Asks no gate: the caller has. */
  read<View>(
    documentId: DocumentId,
    reader: DocumentReader<View>,
  ): Promise<Result<View, { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' }>>
  /** Relays nothing more, waits for what is being committed, closes everyone with 1012. */
  drain(): Promise<void>
}
