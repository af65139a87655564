import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { countStructs, replayPatience } from '#lib/log/allowed-steps.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { createStepLimit } from '#lib/log/limit-steps.ts'
import type { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import { areDeleted, scanState } from './inspector/scan-state.ts'
import { isLong } from './is-long.ts'
import { syncLimits } from './limits.ts'
import type { Resident, ResidentDocuments } from './resident-documents.ts'

interface Deferred {
  readonly update: Uint8Array
  readonly accountId: AccountId
}

/** An encoded state and how many pieces it is in; or a document that must stay built while its room is open. */
export type BodyContent =
  | { readonly kind: 'encoded'; readonly state: Uint8Array; readonly structs: number }
  | { readonly kind: 'built'; readonly doc: Y.Doc }

/** What a struct takes in memory beside its text, about (yjs 13.6.33, Node 24). */
const bytesAStruct = 250

const spoiled = Object.assign(new Error('the document is spoiled'), { kind: 'spoiled' as const })

/**
 * The durable content of one document. Most of the time it is an encoded state and the simple updates that
 * came since; the `Y.Doc` is built when somebody needs it, shared by all who need it then, and given back.
 *
 * The content is: `doc` when there is one, else `base`; then `deferred`, in order. One of the first two is
 * always there. When both are, they say the same.
 */
export class DocumentBody implements Resident {
  /** Called once, when Yjs threw on what was deferred: nothing of this document can be told any more. */
  onSpoiled: (errorKind: string) => void = () => undefined
  private doc: Y.Doc | undefined
  private base: Uint8Array | undefined
  private deferred: Deferred[] = []
  private deferredBytes = 0
  private deferredSteps = 0
  private structCount: number
  private isSpoiled = false
  /** Its encoded state keeps Yjs walking for too long, though its records one by one do not: never given back. */
  private readonly isKept: boolean
  private readonly residents: ResidentDocuments
  private readonly effort: Effort

  constructor(content: BodyContent, residents: ResidentDocuments, effort: Effort) {
    this.isKept = content.kind === 'built'
    this.residents = residents
    this.effort = effort
    if (content.kind === 'encoded') {
      this.base = content.state
      this.structCount = content.structs
    } else {
      this.doc = content.doc
      this.structCount = countStructs(content.doc)
      residents.use(this)
    }
  }

  /** The document with all that is durable in it. Throws 'spoiled' when it cannot be told. */
  get current(): Y.Doc {
    const doc = this.catchUp()
    this.residents.use(this)
    return doc
  }

  /** Bytes in memory that `release` gives back, about. */
  get residentBytes(): number {
    return this.doc === undefined ? 0 : this.structCount * bytesAStruct
  }

  /** Bytes in memory, about. */
  get bytes(): number {
    const deferredOverhead = this.deferred.length * bytesAStruct
    return (this.base?.length ?? 0) + this.deferredBytes + deferredOverhead + this.residentBytes
  }

  /** Applies an update now. Throws as `applyUpdate` does; the body must not be used after that. */
  apply(update: Uint8Array): number {
    const current = this.catchUp()
    this.base = undefined
    const steps = applyUpdate(current, update)
    this.structCount = countStructs(current)
    this.residents.use(this)
    return steps
  }

  /**
   * Keeps a simple update for later; `placed` of its structs may make Yjs walk. Past a bound all that waits is
   * applied, which throws 'spoiled' when that fails.
   */
  defer(update: Uint8Array, accountId: AccountId, placed: number): void {
    this.deferred.push({ update, accountId })
    this.deferredBytes += update.length
    // Yjs counts twice what it walks over, and walks over no more than there is.
    this.deferredSteps += 2 * placed * (this.structCount + 3 * this.deferred.length)
    if (
      this.deferred.length >= syncLimits.deferredUpdates ||
      this.deferredBytes > syncLimits.deferredBytes ||
      this.deferredSteps > syncLimits.deferredSteps
    ) {
      this.catchUp()
    }
    if (this.doc === undefined || this.deferred.length === 0) this.residents.use(this)
  }

  /** What somebody lacks who has what the state vector says: all of it and nothing else. */
  encodeDifference(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length <= 1) return this.encodeWhole()
    if (this.base !== undefined && this.deferred.length === 0) return Y.diffUpdate(this.base, stateVector)
    return Y.encodeStateAsUpdate(this.current, stateVector)
  }

  /** Kept for the next who asks: people come in twos, and after a break all at once. */
  private encodeWhole(): Uint8Array {
    if (this.base === undefined || this.deferred.length > 0) {
      const doc = this.current
      this.base ??= Y.encodeStateAsUpdate(doc)
    }
    return this.base
  }

  /** Whether all of that (flat triples: client id, clock, length) is known to be deleted, without building anything. */
  hasDeleted(ranges: readonly number[]): boolean {
    const scanned = this.base && scanState(this.base)
    return scanned !== undefined && areDeleted(scanned, ranges)
  }

  /** All of the content as updates to replay in order, where building it here would hold everyone up. */
  tellApart(): readonly Uint8Array[] | undefined {
    if (this.doc !== undefined || this.base === undefined) return undefined
    const updates = [this.base, ...this.deferred.map(({ update }) => update)]
    return isLong(updates) ? updates : undefined
  }

  /** Bytes of its encoded state. */
  measureBytes(): number {
    const doc = this.catchUp()
    this.base ??= Y.encodeStateAsUpdate(doc)
    return this.base.length
  }

  release(): void {
    try {
      const doc = this.catchUp()
      if (this.isKept) return
      this.base ??= Y.encodeStateAsUpdate(doc)
      doc.destroy()
      this.doc = undefined
    } catch (error) {
      // Whoever had to know was told by `onSpoiled`.
      if (error !== spoiled) throw error
    }
  }

  /** It will not be asked again. */
  forget(): void {
    this.residents.forget(this)
    this.doc?.destroy()
    this.isSpoiled = true
  }

  private catchUp(): Y.Doc {
    if (this.isSpoiled) throw spoiled
    try {
      this.doc ??= this.build()
      if (this.deferred.length > 0) this.applyDeferred(this.doc)
      return this.doc
    } catch (error) {
      this.isSpoiled = true
      this.onSpoiled(errorKind(error))
      throw spoiled
    }
  }

  private build(): Y.Doc {
    const doc = new Y.Doc({ guid: '' })
    if (this.base !== undefined) applyUpdate(doc, this.base, replayPatience)
    this.structCount = countStructs(doc)
    return doc
  }

  private applyDeferred(doc: Y.Doc): void {
    const { deferred } = this
    this.deferred = []
    this.deferredBytes = 0
    this.deferredSteps = 0
    this.base = undefined
    const limitSteps = createStepLimit()
    // Each in a transaction of its own, as the log is replayed: what Yjs merges and collects as one ends decides
    // where it puts what points at odd places.
    for (const { update, accountId } of deferred) {
      this.effort.spend(accountId, applyUpdate(doc, update, replayPatience, limitSteps))
    }
    this.structCount = countStructs(doc)
  }
}
