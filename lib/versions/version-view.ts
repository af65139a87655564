import type { DocumentKind } from '#lib/access/document-kind.ts'
import type {
  AccountId,
  DocumentId,
  ReflectionId,
  SessionPageId,
  VersionId,
  WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Difference } from './difference.ts'
import type { VersionContent } from './version-content.ts'
import type { VersionKind } from './version-kind.ts'

/** A version as a list shows it. People are account ids, to be named by the list's `people`. */
export interface VersionEntry {
  readonly id: VersionId
  /** The last record of the document's log that it holds. */
  readonly seq: number
  readonly kind: VersionKind
  readonly at: Instant
  /** Undefined for one that was kept by itself. */
  readonly madeBy: AccountId | undefined
  /** '' where nobody gave one. */
  readonly name: string
  readonly reason: string
  /** Everybody who wrote since the version before. */
  readonly writers: readonly AccountId[]
  /** Of one from before a restore: what was gone back to, where the reader may read that too. */
  readonly backTo: { readonly name: string; readonly at: Instant } | undefined
}

/** Somebody who is named beside versions, also one who has left. */
export interface VersionPerson {
  readonly accountId: AccountId
  readonly name: string
  readonly role: 'client' | 'clinician'
}

/** Which document a history is of, and where its own page is. */
export interface VersionedDocument {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly workspaceId: WorkspaceId
  readonly access: 'write' | 'read'
  readonly page:
    | { readonly of: 'board' }
    | { readonly of: 'plan' }
    | { readonly of: 'starting-point'; readonly isShared: boolean }
    | { readonly of: 'reflection'; readonly id: ReflectionId; readonly isShared: boolean }
    | { readonly of: 'session'; readonly id: SessionPageId; readonly number: number }
}

export interface HistoryView {
  readonly document: VersionedDocument
  /** Newest first. */
  readonly versions: readonly VersionEntry[]
  readonly people: readonly VersionPerson[]
  /** There are earlier ones: ask for those before the last of these. */
  readonly hasEarlier: boolean
}

export interface VersionView {
  readonly document: VersionedDocument
  readonly version: VersionEntry
  readonly content: VersionContent
  /** The version before this one that the reader may read. */
  readonly earlier: VersionEntry | undefined
  /** Undefined when it cannot be told. */
  readonly difference: Difference | undefined
  readonly people: readonly VersionPerson[]
}
