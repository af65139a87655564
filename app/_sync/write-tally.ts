/** A live frame larger than this is refused by the server; the answer to a sync request may be larger. */
export const liveFrameLimitBytes = 256 * 1024

export type SendDecision = 'send' | 'drop' | 'drop-and-resync'

/**
 * Knows which local updates the frames of one socket carry, so that a cumulative acknowledgement tells
 * exactly what is durable.
 *
 * 1. Nothing but a step 2 may be a socket's first write: it holds all that the server lacks, so whatever was
 *    written before it needs no frame of its own. Earlier updates are dropped and not counted.
 * 2. Frame n covers every local update made before it was sent.
 * 3. Frames start again from nothing with each socket; what was durable stays so.
 */
export class WriteTally {
  private written = 0
  private durable = 0
  /** At index n - 1: the local updates that frame n and those before it carry. */
  private covers: number[] = []
  private acknowledgedFrames = 0

  get writtenCount(): number {
    return this.written
  }

  get durableCount(): number {
    return this.durable
  }

  /** A local update was made. Returns its number. */
  wrote(): number {
    this.written += 1
    return this.written
  }

  socketOpened(): void {
    this.covers = []
    this.acknowledgedFrames = 0
  }

  /** Asked before a write frame goes out; 'send' counts it. */
  sending(kind: 'step-2' | 'update', frameBytes: number): SendDecision {
    if (kind === 'update') {
      if (this.covers.length === 0) return 'drop'
      if (frameBytes > liveFrameLimitBytes) return 'drop-and-resync'
    }
    this.covers.push(this.written)
    return 'send'
  }

  /** The server has the first `frames` frames of this socket on disk. */
  acknowledged(frames: number): void {
    if (frames <= this.acknowledgedFrames) return
    this.acknowledgedFrames = frames
    const covered = this.covers[Math.min(frames, this.covers.length) - 1]
    if (covered !== undefined && covered > this.durable) this.durable = covered
  }
}
