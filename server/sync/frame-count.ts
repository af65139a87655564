/**
 * Counts one connection's writing frames (sync step 2 and update) in the order they came, and how many of
 * them, from the first on, are durable. A frame answered with a question waits for the step 2 after it.
 */
export interface FrameCount {
  /** The number of frames, from the first on, that are durable. Never falls. */
  readonly durable: number
  /** How many were asked about and wait for the step 2 that brings what they hang on. */
  readonly waiting: number
  /** A frame came; returns its number, from 1. */
  begin(): number
  /** All that the frame brought is durable. */
  settle(frame: number): void
  /** The frame hung on something unknown; the writer was asked for the difference. */
  ask(frame: number): void
  /** A step 2 is durable: it held whatever the frames before it, that were asked about, had brought. */
  settleAnswer(frame: number): void
}

export function createFrameCount(): FrameCount {
  let begun = 0
  let durable = 0
  const settled = new Set<number>()
  const asked = new Set<number>()
  const settle = (frame: number) => {
    settled.add(frame)
    while (settled.delete(durable + 1)) durable += 1
  }
  return {
    get durable() {
      return durable
    },
    get waiting() {
      return asked.size
    },
    begin: () => (begun += 1),
    settle,
    ask: (frame) => asked.add(frame),
    settleAnswer: (frame) => {
      for (const earlier of asked) {
        if (earlier > frame) continue
        asked.delete(earlier)
        settle(earlier)
      }
      settle(frame)
    },
  }
}
