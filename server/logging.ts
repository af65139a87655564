import { pino } from 'pino'

/**
 * Every field a log line may carry. None can hold a name, a word of anybody's writing, a token or an id of
 * a person: what is not listed here cannot be logged, because the type has no place for it.
 */
export interface LogFields {
  /** What happened, in the past tense: 'room-opened', 'commit-failed'. */
  readonly event: string
  readonly code?: number
  readonly reason?: string
  readonly count?: number
  readonly durationMs?: number
  readonly bytes?: number
  readonly port?: number
  /** An error's own kind or class, never its message. */
  readonly errorKind?: string
}

export interface Log {
  info(fields: LogFields): void
  warn(fields: LogFields): void
  error(fields: LogFields): void
}

const allowed = ['event', 'code', 'reason', 'count', 'durationMs', 'bytes', 'port', 'errorKind'] as const

/** Structured lines on standard error; whatever is not an allowed field is dropped where the line is made. */
export function createLog(level: 'info' | 'warn' | 'silent'): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
  const pick = (fields: LogFields) =>
    Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
  return {
    info: (fields) => out.info(pick(fields)),
    warn: (fields) => out.warn(pick(fields)),
    error: (fields) => out.error(pick(fields)),
  }
}
