/**
 * Every word that a log line may hold. What code passes to the log is looked up here, so that a value that
 * came from somebody's text, or from another program's error, has no way in.
 */
export const logWords: ReadonlySet<string> = new Set([
  // What happened.
  'stopping',
  'crashed',
  'rejection-unhandled',
  'output-withheld',
  'request-broke',
  'entry-failed',
  'gate-failed',
  'commit-failed',
  'room-evicted',
  'room-not-opened',
  'updates-left-out',
  'document-damaged',
  'document-not-migrated',
  'document-not-read',
  // Why.
  'uncaught',
  'seq-gap',
  'update-threw',
  'deferred-threw',
  'no-space',
  'not-found',
  'key-destroyed',
  'corrupt-record',
  'migration-threw',
  'not-additive',
  'state-differs',
  'newer-schema',
  'outdated',
  'access changed',
  'restarting',
  // Kinds of failures of our own.
  'store-unavailable',
  'broken-call',
  'start-refused',
  'outcome-missing',
  'unknown',
  // Classes of errors.
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'AggregateError',
  'AbortError',
  'AssertionError',
])
