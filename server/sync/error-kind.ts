/** The `kind` a failure is recognised by, for a log line; a bug's own class name where it has none. */
export function errorKind(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'kind' in error && typeof error.kind === 'string') {
    return error.kind
  }
  return error instanceof Error ? error.name : 'unknown'
}
