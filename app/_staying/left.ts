/** What is said of the time that is left: it changes three times, and is never more than there is by much. */
export type Left = 'two-minutes' | 'one-minute' | 'half-a-minute'

export function findLeft(leftMs: number): Left {
  if (leftMs > 60_000) return 'two-minutes'
  return leftMs > 30_000 ? 'one-minute' : 'half-a-minute'
}

/** For the eye alone: "1:34". */
export function sayClock(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
