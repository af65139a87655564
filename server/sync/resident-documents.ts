import { syncLimits } from './limits.ts'
import type { Timers } from './timers.ts'

/** Something whose memory can be given back, to be built again when it is needed. */
export interface Resident {
  readonly residentBytes: number
  /** Gives the memory back; called by nobody else's leave, and never by itself. */
  release(): void
  /** Nobody needed it for a while: gives back what it can. It may ask to be looked at again by `use`. */
  rest(): void
}

interface Use {
  bytes: number
  round: number
}

/**
 * What is built in memory across all rooms, least recently used first. What nobody needed for a while goes,
 * and past the budget whatever was not needed longest.
 */
export class ResidentDocuments {
  private readonly timers: Timers
  private readonly uses = new Map<Resident, Use>()
  private bytes = 0
  private round = 0
  private cancelRound: (() => void) | undefined

  constructor(timers: Timers) {
    this.timers = timers
  }

  /** It is needed now. May release others. */
  use(resident: Resident): void {
    const use = this.uses.get(resident) ?? { bytes: 0, round: 0 }
    this.uses.delete(resident)
    this.uses.set(resident, use)
    this.bytes += resident.residentBytes - use.bytes
    use.bytes = resident.residentBytes
    use.round = this.round
    if (this.cancelRound === undefined) this.continue(syncLimits.residentRoundMs)
    if (this.bytes > syncLimits.residentBytes) this.makeSpace(resident)
  }

  /** It is gone. */
  forget(resident: Resident): void {
    this.bytes -= this.uses.get(resident)?.bytes ?? 0
    this.uses.delete(resident)
  }

  private makeSpace(needed: Resident): void {
    for (const resident of this.uses.keys()) {
      if (this.bytes <= syncLimits.residentBytes || resident === needed) return
      this.forget(resident)
      resident.release()
    }
  }

  /**
   * Releases what was needed neither in this round nor in the one before, a few at a time: each may have to be
   * encoded, and hundreds that were joined together must not hold everyone up together.
   */
  private readonly endRound = (): void => {
    this.cancelRound = undefined
    let released = 0
    for (const [resident, use] of this.uses) {
      if (use.round >= this.round) break
      if (released >= syncLimits.residentReleases) return this.continue(syncLimits.residentPauseMs)
      this.forget(resident)
      resident.rest()
      released += 1
    }
    this.round += 1
    if (this.uses.size > 0) this.continue(syncLimits.residentRoundMs)
  }

  private continue(delayMs: number): void {
    this.cancelRound = this.timers.after(delayMs, this.endRound)
  }
}
