import { pino } from 'pino'
import { framesOf } from '#lib/base/frames-of.ts'
import { logWords } from './log-words.ts'

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
  /** Frames of an error's stack, as `framesOf` gives them. */
  readonly where?: string
}

export interface Log {
  info(fields: LogFields): void
  warn(fields: LogFields): void
  error(fields: LogFields): void
}

const words = ['event', 'reason', 'errorKind'] as const
const numbers = ['code', 'count', 'durationMs', 'bytes', 'port'] as const

/**
 * Structured lines on standard error. Whatever is not an allowed field is dropped where the line is made; a
 * word that is not in `log-words.ts` is 'unlisted', a number that is none is left out.
 */
export function createLog(
  level: 'info' | 'warn' | 'silent',
  destination: { write(line: string): void } = pino.destination(2),
): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    info: (fields) => out.info(pick(fields)),
    warn: (fields) => out.warn(pick(fields)),
    error: (fields) => out.error(pick(fields)),
  }
}

function pick(fields: LogFields): Readonly<Record<string, string | number>> {
  const line: Record<string, string | number> = {}
  for (const name of words) {
    const value = fields[name]
    if (value !== undefined) line[name] = logWords.has(value) ? value : 'unlisted'
  }
  for (const name of numbers) {
    const value = fields[name]
    if (typeof value === 'number' && Number.isFinite(value)) line[name] = value
  }
  if (typeof fields.where === 'string' && fields.where !== '') line['where'] = framesIn(fields.where)
  return line
}

/** Read once more where the line is made: whoever passes a stack by mistake passes its frames. */
function framesIn(text: string): string {
  const error = new Error('')
  error.stack = `\n${text}`
  return framesOf(error)
}
