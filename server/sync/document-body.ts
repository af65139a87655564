import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { countStructs, replayPatience } from '#lib/log/allowed-steps.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { createStepLimit } from '#lib/log/limit-steps.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import type { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import { syncLimits } from './limits.ts'
import type { LoadedDocument } from './ports.ts'
import { recordsUpTo } from './records-up-to.ts'
import type { Resident, ResidentDocuments } from './resident-documents.ts'

interface Deferred {
  readonly seq: number
  readonly update: Uint8Array
  readonly accountId: AccountId
}

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
  private readonly findRest: () => number | undefined

  /** `findRest`: up to which record the log says all of the content now, and undefined while it has to stay here. */
  constructor(
    doc: Y.Doc,
    residents: ResidentDocuments,
    effort: Effort,
    isKept: boolean,
    findRest: () => number | undefined,
  ) {
    this.doc = doc
    this.isKept = isKept
    this.structCount = countStructs(doc)
    this.residents = residents
    this.effort = effort
    this.findRest = findRest
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
   * Keeps a simple update, record `seq`, for later; `placed` of its structs may make Yjs walk. Past a bound all
   * that waits is applied, which throws 'spoiled' when that fails, or the content is wanted from the log.
   */
  defer(update: Uint8Array, accountId: AccountId, placed: number, seq: number): void {
    this.deferred.push({ seq, update, accountId })
    this.deferredBytes += update.length
    // Yjs counts twice what it walks over, and walks over no more than there is.
    this.deferredSteps += 2 * placed * (this.structCount + 3 * this.deferred.length)
    if (
      this.deferred.length >= syncLimits.deferredUpdates ||
      this.deferredBytes > syncLimits.deferredBytes ||
      this.deferredSteps > syncLimits.deferredSteps
    ) {
      if (this.isInLog) this.owner.wanted()
      else this.catchUp()
    }
    if (this.doc === undefined || this.deferred.length === 0) this.residents.use(this)
  }

  /** What somebody lacks who has what the state vector says: all of it and nothing else. */
  encodeDifference(stateVector: Uint8Array): Uint8Array {
    if (this.base !== undefined && this.deferred.length === 0) {
      return stateVector.length <= 1 ? this.base : Y.diffUpdate(this.base, stateVector)
    }
    return Y.encodeStateAsUpdate(this.current, stateVector)
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
    const isQuiet = this.deferred.length === 0
    if (this.isInLog) {
      // What was typed since is put in its place, and then all of it can go.
      if (!isQuiet) this.owner.wanted()
      return
    }
    const restsAt = this.isKept ? undefined : this.findRest()
    if (restsAt === undefined || !isQuiet) this.release()
    else this.goToLog(restsAt)
    // Once more a round later, when nothing will have been typed.
    if (restsAt !== undefined && !isQuiet) this.residents.use(this)
  }

  /** Takes the content as it was at rest out of the whole log. False when it cannot be told from that. */
  restore(log: LoadedDocument): boolean {
    if (this.restsAt === undefined) return true
    const records = recordsUpTo(log, this.restsAt)
    if (records === undefined) return false
    const [first, second] = records.updates
    if (second === undefined) {
      this.base = first
    } else {
      const { doc, leftOut } = replayLog(records.updates)
      if (leftOut > 0) return false
      this.doc = doc
      this.structCount = countStructs(doc)
    }
    this.restsAt = undefined
    this.deferred = this.deferred.filter(({ seq }) => seq > records.seq)
    this.deferredBytes = this.deferred.reduce((sum, { update }) => sum + update.length, 0)
    this.residents.use(this)
    return true
  }

  /** It will not be asked again. */
  forget(): void {
    this.residents.forget(this)
    this.doc?.destroy()
    this.isSpoiled = true
  }

  private goToLog(restsAt: number): void {
    this.restsAt = restsAt
    this.base = undefined
    this.dropDoc()
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
    const doc = new Y.Doc()
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
