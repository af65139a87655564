/** Where delays come from: the process in earnest, a hand-turned clock in tests. */
export interface Timers {
  /** Runs once after the delay; the function returned calls it off. */
  after(delayMs: number, run: () => void): () => void
}

/** The process's own timers; none of them keeps it alive. */
export const systemTimers: Timers = {
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
