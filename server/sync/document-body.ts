import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { countStructs, replayPatience } from '#lib/log/allowed-steps.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { createStepLimit } from '#lib/log/limit-steps.ts'
import { encodeSyncStep2 } from '#lib/wire/sync-frame.ts'
import type { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import { areDeleted, scanState } from './inspector/scan-state.ts'
import { isLong } from './is-long.ts'
import { syncLimits } from './limits.ts'
import type { Resident, ResidentDocuments } from './resident-documents.ts'

interface Deferred {
  readonly seq: number
  readonly update: Uint8Array
  readonly accountId: AccountId
}

/** An encoded state and how many pieces it is in; or a document that must stay built while its room is open. */
export type BodyContent =
  | { readonly kind: 'encoded'; readonly state: Uint8Array; readonly structs: number }
  | { readonly kind: 'built'; readonly doc: Y.Doc }

/** The frames that encoded states lie in; a frame goes with its state. */
const step2Of = new WeakMap<Uint8Array, Uint8Array>()

/** What a struct takes in memory beside its text, about (yjs 13.6.33, Node 24). */
const bytesAStruct = 250

const spoiled = Object.assign(new Error('the document is spoiled'), { kind: 'spoiled' as const })
const inLog = Object.assign(new Error('the document lies in its log'), { kind: 'in-log' as const })

/** Whether something threw because the content has to be read from the log first. */
export const isInLogError = (error: unknown): boolean => error === inLog

/** What a body asks of the room that it is in. */
export interface BodyOwner {
  /** Yjs threw on what was deferred: nothing of this document can be told any more. Called once. */
  spoiled(errorKind: string): void
  /** Too much waits for the content: it is to be read from the log. */
  wanted(): void
}

/**
 * Up to which record the log says all of the content now; undefined while it has to stay here. `isWritten`: updates
 * wait to be applied.
 */
type FindRest = (isWritten: boolean) => number | undefined

/**
 * The durable content of one document. Most of the time it is an encoded state and the simple updates that
 * came since; the `Y.Doc` is built when somebody needs it, shared by all who need it then, and given back.
 * When nothing happens for a while the encoded state goes too: the log has it.
 *
 * The content is: `doc` when there is one, else `base`, else the log up to record `restsAt`; then `deferred`,
 * in order. One of the three is always there. When the first two are, they say the same.
 */
export class DocumentBody implements Resident {
  owner: BodyOwner = { spoiled: () => undefined, wanted: () => undefined }
  private doc: Y.Doc | undefined
  private base: Uint8Array | undefined
  private restsAt: number | undefined
  private deferred: Deferred[] = []
  private deferredBytes = 0
  private deferredSteps = 0
  private structCount: number
  private isSpoiled = false
  /** Its encoded state keeps Yjs walking for too long, though its records one by one do not: never given back. */
  private readonly isKept: boolean
  private readonly residents: ResidentDocuments
  private readonly effort: Effort
  private readonly findRest: FindRest

  constructor(content: BodyContent, residents: ResidentDocuments, effort: Effort, findRest: FindRest) {
    this.isKept = content.kind === 'built'
    this.residents = residents
    this.effort = effort
    this.findRest = findRest
    this.structCount = this.take(content)
    residents.use(this)
  }

  /** Whether the content has to be read from the log before it can be told. */
  get isInLog(): boolean {
    return this.restsAt !== undefined
  }

  /** Throws 'in-log'. */
  ensureHere(): void {
    if (this.isInLog) throw inLog
  }

  /** The document with all that is durable in it. Throws 'in-log', and 'spoiled' when it cannot be told. */
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
   * Keeps a simple update, record `seq`, for later; `placed` of its structs may make Yjs walk. When many wait, all
   * of the content goes to the log, which has them; past what they may cost, all that waits is applied, which
   * throws 'spoiled' when that fails.
   */
  defer(update: Uint8Array, accountId: AccountId, placed: number, seq: number): void {
    this.deferred.push({ seq, update, accountId })
    this.deferredBytes += update.length
    // Yjs counts twice what it walks over, and walks over no more than there is.
    this.deferredSteps += 2 * placed * (this.structCount + 3 * this.deferred.length)
    const areMany =
      this.deferred.length >= syncLimits.deferredUpdates || this.deferredBytes > syncLimits.deferredBytes
    if (areMany || this.deferredSteps > syncLimits.deferredSteps) this.settleDeferred()
    if (this.doc === undefined || this.deferred.length === 0) this.residents.use(this)
  }

  private settleDeferred(): void {
    const areCheap = this.deferredSteps <= syncLimits.deferredSteps
    const restsAt = areCheap && !this.isKept ? this.findRest(true) : undefined
    if (restsAt !== undefined) this.goToLog(restsAt)
    else if (this.isInLog) this.owner.wanted()
    else this.catchUp()
  }

  /** What somebody lacks who has what the state vector says: all of it and nothing else. */
  encodeDifference(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length <= 1) return this.encodeWhole()
    if (this.base !== undefined && this.deferred.length === 0) return Y.diffUpdate(this.base, stateVector)
    return Y.encodeStateAsUpdate(this.current, stateVector)
  }

  /**
   * A step 2 with that. One with the whole encoded state is kept for the next who asks, and the state lies in it
   * from then on: to copy a large one for each takes longer than all the rest of a join.
   */
  encodeStep2(update: Uint8Array): Uint8Array {
    if (update !== this.base) return encodeSyncStep2(update)
    const kept = step2Of.get(update)
    if (kept !== undefined) return kept
    const frame = encodeSyncStep2(update)
    this.base = frame.subarray(frame.length - update.length)
    step2Of.set(this.base, frame)
    return frame
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
    if (this.isInLog || this.isKept) return
    try {
      const doc = this.catchUp()
      this.base ??= Y.encodeStateAsUpdate(doc)
      this.dropDoc()
    } catch (error) {
      // Whoever had to know was told.
      if (error !== spoiled) throw error
    }
  }

  rest(): void {
    const restsAt = this.isKept ? undefined : this.findRest(this.deferred.length > 0)
    if (restsAt !== undefined) return this.goToLog(restsAt)
    if (!this.isInLog) this.release()
    // What was typed since it went to its log goes there too, a round later.
    else if (this.deferred.length > 0) this.residents.use(this)
  }

  /** Takes the content as the log says it up to record `seq`. False when more of it has gone to the log since. */
  restore(content: BodyContent, seq: number): boolean {
    if (this.restsAt === undefined) return true
    if (seq < this.restsAt) return false
    this.structCount = this.take(content)
    this.restsAt = undefined
    this.setDeferred(this.deferred.filter((kept) => kept.seq > seq))
    this.residents.use(this)
    return true
  }

  /** It will not be asked again. */
  forget(): void {
    this.residents.forget(this)
    this.doc?.destroy()
    this.isSpoiled = true
  }

  /** How many pieces the content is in. */
  private take(content: BodyContent): number {
    if (content.kind === 'encoded') {
      this.base = content.state
      return content.structs
    }
    this.doc = content.doc
    return countStructs(content.doc)
  }

  /** All of it, with what waits to be applied: the log has that as well. */
  private goToLog(restsAt: number): void {
    this.restsAt = restsAt
    this.base = undefined
    this.setDeferred([])
    this.dropDoc()
  }

  private setDeferred(deferred: Deferred[]): void {
    this.deferred = deferred
    this.deferredBytes = deferred.reduce((sum, { update }) => sum + update.length, 0)
    this.deferredSteps = 0
  }

  private dropDoc(): void {
    this.doc?.destroy()
    this.doc = undefined
  }

  private catchUp(): Y.Doc {
    if (this.isSpoiled) throw spoiled
    this.ensureHere()
    try {
      this.doc ??= this.build()
      if (this.deferred.length > 0) this.applyDeferred(this.doc)
      return this.doc
    } catch (error) {
      this.isSpoiled = true
      this.owner.spoiled(errorKind(error))
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
    this.setDeferred([])
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
