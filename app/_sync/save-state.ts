/** Why a document's socket was closed for good. `other-person`: somebody else is signed in here now. */
export type StopReason =
  | 'malformed'
  | 'sign-in-again'
  | 'no-longer-yours'
  | 'not-found'
  | 'authorship'
  | 'too-large'
  | 'reload-page'
  | 'abuse'
  | 'other-person'
  | OnlyRead

/** Why nobody may write to a document just now. */
export type OnlyRead = 'damaged' | 'unmigrated'

export type Connection =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'stopped'; readonly why: StopReason }

/**
 * What is known about a person's writing in one document. The three numbers count the local updates of this
 * `Y.Doc` from its making on; each is "all up to here".
 */
export interface SaveFacts {
  readonly connection: Connection
  readonly written: number
  /** The server has said that these are on its disk. */
  readonly durable: number
  /** These lie on this device, encrypted: the write to its store has finished. */
  readonly kept: number
  /** True once the oldest unacknowledged update has waited longer than anybody calls "saving". */
  readonly isSlow: boolean
}

export type Unsent = 'none' | 'on-device' | 'at-risk'

export type SaveState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saving' }
  /** Everything written here is on the server's disk. */
  | { readonly kind: 'saved' }
  /** The same, while there is no connection. */
  | { readonly kind: 'saved-no-connection' }
  | { readonly kind: 'on-device' }
  | { readonly kind: 'not-saved-yet' }
  | { readonly kind: 'stopped'; readonly why: StopReason; readonly unsent: Unsent }

/** The one function that says how a person's writing stands. It never says more than is known. */
export function describeSaving(facts: SaveFacts): SaveState {
  const unsent = describeUnsent(facts)
  const { connection } = facts
  if (connection.kind === 'stopped') return { kind: 'stopped', why: connection.why, unsent }
  if (unsent === 'none') {
    if (connection.kind === 'open') return { kind: 'saved' }
    return connection.kind === 'lost' ? { kind: 'saved-no-connection' } : { kind: 'opening' }
  }
  if (connection.kind === 'open' && !facts.isSlow) return { kind: 'saving' }
  return { kind: unsent === 'on-device' ? 'on-device' : 'not-saved-yet' }
}

function describeUnsent(facts: SaveFacts): Unsent {
  if (facts.durable >= facts.written) return 'none'
  return facts.kept >= facts.written ? 'on-device' : 'at-risk'
}
