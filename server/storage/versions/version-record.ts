import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { decodeAttributions, encodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { AccountId, VersionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { VersionKind } from '#lib/versions/version-kind.ts'
import type { DocumentRow } from '../load-document.ts'
import { aboutDocument } from '../log-chain.ts'
import type { SealedAbout, Vault } from '../vault.ts'

/** Everything of a version that stands beside its sealed state in clear; all of it is bound to that state. */
export interface VersionPlace {
  readonly id: VersionId
  /** The last record that the state contains. */
  readonly seq: number
  readonly kind: VersionKind
  /** Undefined for one that was kept by itself. */
  readonly madeBy: AccountId | undefined
  readonly at: Instant
  readonly epoch: number
}

/** A document's state as of a version, and who wrote each living word of it. */
export interface VersionState {
  readonly state: Uint8Array
  readonly attributions: Attributions
}

/** What is told of a version beside its words. The name and the reason are somebody's own. */
export interface VersionLabel {
  readonly name: string
  readonly reason: string
  /** Everybody who wrote since the version before. */
  readonly writers: readonly string[]
  /** Of one from before a restore: what was gone back to. */
  readonly backTo?: BackTo
}

/** A version that somebody went back to; whoever may not read it is told nothing of it. */
export interface BackTo {
  readonly name: string
  readonly at: Instant
  readonly epoch: number
}

const lengthBytes = 4

export function sealVersion(
  vault: Vault,
  document: DocumentRow,
  place: VersionPlace,
  { state, attributions }: VersionState,
): Uint8Array {
  const written = Buffer.from(JSON.stringify(encodeAttributions(attributions)))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(written.length)
  return vault.seal(
    about(document, 'version', place),
    deflateRawSync(Buffer.concat([length, written, state])),
  )
}

/** Undefined when its key is gone or it is not what was kept. */
export function openVersion(
  vault: Vault,
  document: DocumentRow,
  place: VersionPlace,
  record: Uint8Array,
): VersionState | undefined {
  const opened = vault.open(about(document, 'version', place), record)
  if (!opened.ok) return undefined
  const plain = inflateRawSync(opened.value)
  const end = lengthBytes + plain.readUInt32BE()
  const attributions = decodeAttributions(JSON.parse(plain.subarray(lengthBytes, end).toString('utf8')))
  return attributions.ok ? { state: plain.subarray(end), attributions: attributions.value } : undefined
}

export function sealLabel(
  vault: Vault,
  document: DocumentRow,
  place: VersionPlace,
  label: VersionLabel,
): Uint8Array {
  return vault.seal(about(document, 'version-label', place), new TextEncoder().encode(JSON.stringify(label)))
}

/** Undefined when its key is gone or it is not what was kept. */
export function openLabel(
  vault: Vault,
  document: DocumentRow,
  place: VersionPlace,
  sealed: Uint8Array,
): VersionLabel | undefined {
  const opened = vault.open(about(document, 'version-label', place), sealed)
  if (!opened.ok) return undefined
  const label: VersionLabel = JSON.parse(new TextDecoder().decode(opened.value))
  return label
}

function about(document: DocumentRow, what: string, { id, seq, ...place }: VersionPlace): SealedAbout {
  const { kind, madeBy = '', at, epoch } = place
  return aboutDocument(document, `${what}/${id}/${kind}/${madeBy}/${at}/${epoch}`, seq)
}
