import { createRandomSource } from './keyring/random-source.ts'
import type { DocumentRow } from './load-document.ts'
import type { OpenFailure, SealedAbout, Vault } from './vault.ts'

/**
 * How the records of a log hold together. Every record and snapshot carries, sealed inside, a random mark, and
 * is itself bound to the mark of what came before it. The head shows the last mark in clear. So no record can
 * be changed, moved, doubled, left out or taken from another history of the same document; and whoever cuts
 * records off the end cannot name the mark of the one that is last then, for it is sealed.
 */
const markBytes = 16

const nextMark = createRandomSource(markBytes)

export interface Sealed {
  readonly record: Uint8Array
  /** What the next one is bound to. */
  readonly mark: Uint8Array
}

export interface Opened {
  readonly plain: Uint8Array
  readonly mark: Uint8Array
}

type Document = Pick<DocumentRow, 'id' | 'facts'>

export interface UpdatePlace {
  readonly seq: number
  readonly actorId: string
  readonly at: number
}

/** The mark that a log begins with. `seq` is above 0 only for records from before there were marks. */
export function startMark(vault: Vault, documentId: string, seq = 0): Uint8Array {
  return Buffer.from(vault.blindIndex('log-start', `${documentId}/${seq}`), 'hex').subarray(0, markBytes)
}

export function sealUpdate(
  vault: Vault,
  document: Document,
  place: UpdatePlace,
  after: Uint8Array,
  update: Uint8Array,
): Sealed {
  return seal(vault, aboutLinked(document, place, after), Uint8Array.from(nextMark()), update)
}

/** Opens a record in its place. One from before there were marks opens after no record that has one. */
export function openUpdate(
  vault: Vault,
  document: Document,
  place: UpdatePlace,
  after: Uint8Array,
  record: Uint8Array,
): Opened | OpenFailure {
  const linked = open(vault, aboutLinked(document, place, after), record)
  if ('plain' in linked || linked.kind === 'key-destroyed') return linked
  const { seq } = place
  if (!startMark(vault, document.id, seq - 1).every((byte, index) => byte === after[index])) return linked
  const unlinked = vault.open(aboutDocument(document, 'update', seq), record)
  return unlinked.ok ? { plain: unlinked.value, mark: startMark(vault, document.id, seq) } : unlinked.failure
}

/** `mark` is that of the record `seq`, the last that the state contains. */
export function sealState(
  vault: Vault,
  document: Document,
  seq: number,
  mark: Uint8Array,
  state: Uint8Array,
): Uint8Array {
  return seal(vault, aboutDocument(document, 'state', seq), mark, state).record
}

export function openState(
  vault: Vault,
  document: Document,
  seq: number,
  record: Uint8Array,
): Opened | OpenFailure {
  const opened = open(vault, aboutDocument(document, 'state', seq), record)
  if ('plain' in opened || opened.kind === 'key-destroyed') return opened
  const unmarked = vault.open(aboutDocument(document, 'snapshot', seq), record)
  return unmarked.ok ? { plain: unmarked.value, mark: startMark(vault, document.id, seq) } : unmarked.failure
}

export function aboutDocument(document: Document, kind: string, seq: number): SealedAbout {
  const { kind: keyClass, workspaceId } = document.facts
  return { keyId: document.id, workspaceId, class: keyClass, kind, seq }
}

/** Who wrote it and when are bound as well: they stand beside the record in clear. */
function aboutLinked(document: Document, { seq, actorId, at }: UpdatePlace, after: Uint8Array): SealedAbout {
  return aboutDocument(document, `update/${actorId}/${at}/${Buffer.from(after).toString('hex')}`, seq)
}

function seal(vault: Vault, about: SealedAbout, mark: Uint8Array, plain: Uint8Array): Sealed {
  const marked = Buffer.allocUnsafe(markBytes + plain.length)
  marked.set(mark)
  marked.set(plain, markBytes)
  return { record: vault.seal(about, marked), mark }
}

function open(vault: Vault, about: SealedAbout, record: Uint8Array): Opened | OpenFailure {
  const opened = vault.open(about, record)
  if (!opened.ok) return opened.failure
  // A copy: the mark outlives the record.
  return {
    mark: Uint8Array.from(opened.value.subarray(0, markBytes)),
    plain: opened.value.subarray(markBytes),
  }
}
