import { framesOf } from '#lib/base/frames-of.ts'

/**
 * Why a call of the store rejected. 'store-unavailable': nothing was committed, try again later.
 * 'broken-call': a mistake in the code or its input. Carries no value of anybody's, only where it happened.
 */
export type StoreFailureKind = 'store-unavailable' | 'broken-call'

export interface StoreFailure {
  readonly kind: StoreFailureKind
  /** SQLite's own number of the cause, when it was SQLite. */
  readonly code: number | undefined
  /** Frames of the stack without the error's message. */
  readonly where: string
}

/** The rejection a caller sees. Recognise it by `kind`. */
export function storeError(failure: StoreFailure): Error & { readonly kind: StoreFailureKind } {
  const error = new Error(failure.kind)
  if (failure.where !== '') error.stack = `${failure.kind}\n${failure.where}`
  return Object.assign(error, { kind: failure.kind, code: failure.code })
}

/** Why a call of the store rejected; 'unknown' when it was nothing of the store's. */
export function storeFailureKindOf(thrown: unknown): StoreFailureKind | 'unknown' {
  if (typeof thrown !== 'object' || thrown === null || !('kind' in thrown)) return 'unknown'
  return thrown.kind === 'store-unavailable' || thrown.kind === 'broken-call' ? thrown.kind : 'unknown'
}

export const storeUnavailable: StoreFailure = { kind: 'store-unavailable', code: undefined, where: '' }

/** SQLite's codes for a database that cannot be used just now: no memory to not-a-database. */
const unavailableCodes: ReadonlySet<number> = new Set([5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 22, 26])

/** Strips an error to what may cross threads and enter a log. */
export function failureOf(thrown: unknown): StoreFailure {
  const code = sqliteCodeOf(thrown)
  const unavailable = code === undefined ? isElsewhere(thrown) : unavailableCodes.has(code & 0xff)
  return { kind: unavailable ? 'store-unavailable' : 'broken-call', code, where: framesOf(thrown) }
}

/**
 * How another process was in the way; the transaction left nothing and may be run again. `locked`: it holds on to
 * what is needed. `overtaken`: it committed first.
 */
export function contentionOf(thrown: unknown): 'locked' | 'overtaken' | undefined {
  const code = sqliteCodeOf(thrown)
  if (code !== undefined) return (code & 0xff) === 5 ? 'locked' : undefined
  return contendedStates.get(postgresStateOf(thrown) ?? '')
}

/** PostgreSQL's: serialization failure, deadlock, lock not available. */
const contendedStates: ReadonlyMap<string, 'locked' | 'overtaken'> = new Map([
  ['40001', 'overtaken'],
  ['40P01', 'overtaken'],
  ['55P03', 'locked'],
])

function sqliteCodeOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return undefined
  return typeof thrown.errcode === 'number' ? thrown.errcode : undefined
}

/** The keyring's files, PostgreSQL's server or the network to it failed. */
function isElsewhere(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const state = postgresStateOf(thrown)
  if (state !== undefined) return unavailableClasses.has(state.slice(0, 2))
  return 'syscall' in thrown || ('kind' in thrown && thrown.kind === 'connection-lost')
}

/** SQLSTATE classes: connection, rollback, lock and prerequisite state, resources, operator, system, configuration. */
const unavailableClasses: ReadonlySet<string> = new Set(['08', '40', '55', '53', '57', '58', 'F0', 'XX'])

/** A SQLSTATE, when PostgreSQL's server answered with an error. */
function postgresStateOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('severity' in thrown) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
