import type { Clock } from '#lib/base/instant.ts'
import type { StoredDocumentLog } from './document-log.ts'

/** A document that nobody has written in for so long is compacted. */
export const idleBeforeCompactionMs = 10 * 60_000

/** How often idle documents are looked for, and the disk is cleared of what was trimmed. */
export const compactionRoundMs = 5 * 60_000

export interface CompactionRoundsParts {
  readonly documentLog: Pick<StoredDocumentLog, 'compactIdle'>
  readonly clock: Clock
  /** Runs once after the delay; the function returned calls it off. */
  readonly timers: { after(delayMs: number, run: () => void): () => void }
}

/** Compacts in rounds until the function returned is called. A round that fails is followed by the next. */
export function startCompactionRounds({ documentLog, clock, timers }: CompactionRoundsParts): () => void {
  let stopped = false
  let cancel = () => {}
  const next = () => {
    if (!stopped) cancel = timers.after(compactionRoundMs, () => void round())
  }
  const round = async () => {
    try {
      await documentLog.compactIdle(clock.now() - idleBeforeCompactionMs)
    } catch {
      // Whatever it was, the next round finds what this one left.
    }
    next()
  }
  next()
  return () => {
    stopped = true
    cancel()
  }
}
