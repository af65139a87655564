import { framesOf } from '#lib/base/frames-of.ts'
import type { Log } from './logging.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const

/**
 * Lets nothing out of this process but lines of the log: what any package prints, and what Node says of an
 * error nobody caught, may quote what somebody wrote. Where it happened is kept.
 */
export function withholdOutput(log: Log, exit: (code: number) => void = (code) => process.exit(code)): void {
  for (const method of methods) {
    console[method] = (...values: unknown[]) => {
      const error = values.find((value) => value instanceof Error)
      log.warn({ event: 'output-withheld', ...(error === undefined ? {} : describe(error)) })
    }
  }
  // A warning of Node's own would be printed with its text.
  process.removeAllListeners('warning')
  process.on('uncaughtException', (error) => {
    log.error({ event: 'crashed', reason: 'uncaught', ...describe(error) })
    exit(1)
  })
  // Next goes on after one; what a request broke is no reason to end everybody's.
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (error) => {
    log.error({ event: 'rejection-unhandled', ...describe(error) })
  })
}

function describe(error: unknown): { readonly errorKind: string; readonly where: string } {
  return { errorKind: error instanceof Error ? error.name : 'unknown', where: framesOf(error) }
}
