import { isInLogError } from './document-body.ts'
import { syncLimits } from './limits.ts'
import type { LoadedDocument } from './ports.ts'

export interface ReadAgainParts {
  /** The document's log; undefined when it cannot be had now. Never rejects. */
  readonly load: () => Promise<LoadedDocument | undefined>
  /** Takes the content out of it; false when that cannot be. */
  readonly restore: (log: LoadedDocument) => boolean
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
    const log = await this.parts.load()
    if (log === undefined || !this.parts.restore(log)) this.parts.failed()
    const { waiting } = this
    this.underWay = undefined
    this.waiting = []
    this.waitingBytes = 0
    for (const work of waiting) work()
  }
}
