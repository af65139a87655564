import { startRefusalOf } from './storage/start-refusal.ts'

/** One sentence for whoever started the server: what stands in the way and what to do. */
export function tellStartFailure(error: unknown, port: number): string {
  if (startRefusalOf(error) !== undefined && error instanceof Error) return error.message
  if (codeOf(error) === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=3001 npm start.`
  }
  if (codeOf(error) === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1024 with PORT.`
  // Nothing was listening yet, so this can hold nobody's words.
  return error instanceof Error ? (error.stack ?? error.message) : 'Waymark could not start.'
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
