import type { DocumentKind } from '#lib/access/document-kind.ts'

/**
 * What a key is for: a document of a kind (sharing does not change it), or a practice's people. Bound into
 * every record sealed under it.
 */
export type KeyClass = DocumentKind | 'people'

/** What a sealed record is about; all of it is authenticated, so no record can pass for another. */
export interface SealedAbout {
  /** The key's id: a document's id, or a practice's id for names and invitations. */
  readonly keyId: string
  readonly workspaceId: string
  readonly class: KeyClass
  /** 'update', 'snapshot', 'title', 'account-name', … */
  readonly kind: string
  /** The record's place in its document's log; 0 for what is not in a log. */
  readonly seq: number
}

export type OpenFailure = { readonly kind: 'key-destroyed' } | { readonly kind: 'corrupt-record' }

/**
 * Seals and opens records: AES-256-GCM, a random 96-bit nonce, a 16-byte tag, one random key per document,
 * wrapped by the master key in the keyring. Synchronous: it is used inside transactions, off the main thread.
 */
export interface Vault {
  /** Makes and durably stores a new key. Throws when one with that id exists or was destroyed. */
  createKey(keyId: string, keyClass: KeyClass): void
  /** Makes the key unrecoverable, durably. Without effect when it is gone already. */
  destroyKey(keyId: string): void
  hasKey(keyId: string): boolean
  seal(about: SealedAbout, plain: Uint8Array): Uint8Array
  open(
    about: SealedAbout,
    sealed: Uint8Array,
  ): { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly failure: OpenFailure }
  /** A keyed digest for looking a name up without storing it (HMAC-SHA-256, hex). */
  blindIndex(purpose: string, text: string): string
}
