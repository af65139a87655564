import type { Log } from './logging.ts'

/** Longer than this and the process goes without goodbye; what was acknowledged is on disk either way. */
const stopTimeoutMs = 9_500

/** Closes in good order on SIGTERM and SIGINT, once. */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    log.info({ event: 'stopping' })
    setTimeout(() => process.exit(1), stopTimeoutMs).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
