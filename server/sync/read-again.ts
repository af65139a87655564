import { isInLogError, type BodyContent } from './document-body.ts'
import { syncLimits } from './limits.ts'

/** A document's content as the log says it up to record `seq`. */
export interface ReadContent {
  readonly content: BodyContent
  readonly seq: number
}

export interface ReadAgainParts {
  /** Undefined when it cannot be had now. Never rejects. */
  readonly load: () => Promise<ReadContent | undefined>
  /** Takes it; false when more has gone to the log since and it must be read once more. */
  readonly restore: (read: ReadContent) => boolean
  /** The content cannot be read again: the room goes, and everyone comes back. */
  readonly failed: () => void
}

/** How a room reads its content from the log again, and what waits for that: in its turn, up to a bound. */
export class ReadAgain {
  private readonly parts: ReadAgainParts
  private underWay: Promise<void> | undefined
  private waiting: (() => void)[] = []
  private waitingBytes = 0

  constructor(parts: ReadAgainParts) {
    this.parts = parts
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
    for (;;) {
      const read = await this.parts.load()
      if (read === undefined) this.parts.failed()
      if (read === undefined || this.parts.restore(read)) break
    }
    const { waiting } = this
    this.underWay = undefined
    this.waiting = []
    this.waitingBytes = 0
    for (const work of waiting) work()
  }
}
