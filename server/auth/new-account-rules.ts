import { fail, succeed, type Result } from '#lib/base/result.ts'
import { tidyName } from '#lib/base/tidy-name.ts'
import { normaliseSignInName, signInNameLimit } from './sign-in-name.ts'

/** Fewest characters of a password. Length is the only rule (NIST SP 800-63B): no required kinds of character. */
const passwordMinimum = 10
/** Longest password taken, in UTF-16 units: argon2 hashes it whole. */
const passwordLimit = 1024
/** Longest name of a person or practice, in UTF-16 units. */
const nameLimit = 120

export type NameFailure = { readonly kind: 'name-empty' | 'name-too-long' }

/** A password is compared by the characters a person typed, however their keyboard composed them. */
export function readPassword(typed: string): Result<string, { readonly kind: 'password-too-short' }> {
  const password = typed.normalize('NFC')
  const long = Array.from(password).length >= passwordMinimum && password.length <= passwordLimit
  return long ? succeed(password) : fail({ kind: 'password-too-short' })
}

/** A person's or practice's name as it is shown. */
export function readName(typed: string): Result<string, NameFailure> {
  const name = tidyName(typed)
  if (name === '') return fail({ kind: 'name-empty' })
  return name.length > nameLimit ? fail({ kind: 'name-too-long' }) : succeed(name)
}

/** A sign-in name as it is stored and looked up. */
export function readSignInName(typed: string): Result<string, NameFailure> {
  if (typed.length > 4 * signInNameLimit) return fail({ kind: 'name-too-long' })
  const name = normaliseSignInName(typed)
  if (name === '') return fail({ kind: 'name-empty' })
  return name.length > signInNameLimit ? fail({ kind: 'name-too-long' }) : succeed(name)
}
