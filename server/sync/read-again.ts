import { isInLogError, type BodyContent } from './document-body.ts'
import type { DocumentState } from './document-state.ts'
import { syncLimits } from './limits.ts'

/** A document's content as the log says it up to record `seq`. */
export interface ReadContent {
  readonly content: BodyContent
  readonly seq: number
}

/** A room's log. Undefined is what cannot be had now; neither rejects. */
export interface LogReading {
  /** The content as of record `wanted` or later. */
  readonly load: (wanted: number) => Promise<ReadContent | undefined>
  /** The last record. */
  readonly findEnd: () => Promise<number | undefined>
}

export interface ReadAgainParts extends LogReading {
  readonly state: Pick<DocumentState, 'seq' | 'body'>
  readonly isGone: () => boolean
  /** Whether writes of the room are under way: the log may have them, and the room is still to be told. */
  readonly isWriting: () => boolean
  /** The log has what the room was never told of: it goes, and everyone comes back. */
  readonly fellBehind: () => void
  /** The log cannot be read: the room goes as well. */
  readonly failed: () => void
}

/**
 * How a room reads its log again, and what waits for that: in its turn, up to a bound. It reads its content when
 * that lies in the log alone, and how far the log goes when a commit's answer never came.
 */
export class ReadAgain {
  private readonly parts: ReadAgainParts
  private underWay: Promise<void> | undefined
  private isInDoubt = false
  private onWriteTold: (() => void) | undefined
  private waiting: (() => void)[] = []
  private waitingBytes = 0

  constructor(parts: ReadAgainParts) {
    this.parts = parts
  }

  get isUnderWay(): boolean {
    return this.underWay !== undefined
  }

  /** A commit failed: it may be on disk all the same, when whoever wrote it died before saying so. */
  doubt(): void {
    this.isInDoubt = true
    void this.start()
  }

  /** A write of the room was told how it went. */
  writeTold(): void {
    this.onWriteTold?.()
  }

  /** Resolves once the content was read, or the room is gone, and what waited is done. */
  start(): Promise<void> {
    return (this.underWay ??= this.run())
  }

  /**
   * Does what may need the content: now, or after what waits already. `work` throws 'in-log' before it has
   * changed anything, and is then done again; it sees to it itself when the room is gone. False when too much waits.
   */
  do(bytes: number, work: () => void): boolean {
    try {
      if (this.underWay === undefined) {
        work()
        return true
      }
    } catch (error) {
      if (!isInLogError(error)) throw error
    }
    if (this.waitingBytes + bytes > syncLimits.uncommittedBytes) return false
    this.waitingBytes += bytes
    this.waiting.push(() => this.do(bytes, work))
    void this.start()
    return true
  }

  private async run(): Promise<void> {
    let isDone = false
    while (!isDone && !this.parts.isGone()) isDone = (await this.settleDoubt()) && (await this.restore())
    const { waiting } = this
    this.underWay = undefined
    this.waiting = []
    this.waitingBytes = 0
    for (const work of waiting) work()
  }

  /** Whether the log says no more than the room knows. The room goes when it does. */
  private async settleDoubt(): Promise<boolean> {
    if (!this.isInDoubt) return true
    this.isInDoubt = false
    const { state, findEnd, isGone, isWriting, fellBehind, failed } = this.parts
    const end = await findEnd()
    if (isGone()) return false
    if (end !== undefined && end <= state.seq) return true
    if (end === undefined || !isWriting()) {
      if (end === undefined) failed()
      else fellBehind()
      return false
    }
    // What is under way may be that record; its own answer tells.
    this.isInDoubt = true
    await new Promise<void>((resolve) => (this.onWriteTold = resolve))
    return false
  }

  /** Whether the content is here. */
  private async restore(): Promise<boolean> {
    const { state, load, failed } = this.parts
    if (!state.body.isInLog) return !this.isInDoubt
    const read = await load(state.seq)
    if (read === undefined) failed()
    return read !== undefined && state.body.restore(read.content, read.seq) && !this.isInDoubt
  }
}
