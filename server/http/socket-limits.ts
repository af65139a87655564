/** How far one socket goes before the engine knows of it. Reaching a bound is a close code. */
export const socketLimits = {
  /** Above a returning frame, so that one too large is told so (4413); far above, `ws` closes with 1009. */
  messageBytes: 8 * 1024 * 1024,
  /** With the goodbye after it, 5 s in all. */
  signInTimeoutMs: 3_500,
  /** Whole practices come back at once when a server was started again; each who waits holds some 0.3 MB. */
  asking: 600,
  /** Each costs memory however few bytes it has; the largest returning frame still passes in pieces of 4 KiB. */
  fragments: 1_024,
  newSocketsAMinute: 500,
  pingIntervalMs: 25_000,
  /** What still waits in a socket that lost access is thrown away before a second is over. */
  closeTimeoutMs: 900,
} as const
