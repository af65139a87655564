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

export const storeUnavailable: StoreFailure = { kind: 'store-unavailable', code: undefined, where: '' }

/** SQLite's codes for a database that cannot be used just now: no memory to not-a-database. */
const unavailableCodes: ReadonlySet<number> = new Set([5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 22, 26])

/** Strips an error to what may cross threads and enter a log. */
export function failureOf(thrown: unknown): StoreFailure {
  const code = sqliteCodeOf(thrown)
  const unavailable = code === undefined ? isFileFailure(thrown) : unavailableCodes.has(code & 0xff)
  return { kind: unavailable ? 'store-unavailable' : 'broken-call', code, where: framesOf(thrown) }
}

/** Whether another process holds the lock that was asked for. */
export function isBusy(thrown: unknown): boolean {
  const code = sqliteCodeOf(thrown)
  return code !== undefined && (code & 0xff) === 5
}

function sqliteCodeOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return undefined
  return typeof thrown.errcode === 'number' ? thrown.errcode : undefined
}

/** The keyring's files failed: as good as the database. */
function isFileFailure(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown
}
