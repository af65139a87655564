import { accountWords } from '#lib/words/en/account.ts'

/** Why a name or a password was not taken, in words. */
export const accountFailures: Readonly<Record<string, string>> = {
  'name-taken': accountWords.nameTaken,
  'name-empty': accountWords.fillIn,
  'name-too-long': accountWords.nameTooLong,
  'password-too-short': accountWords.passwordTooShort,
  'too-many-tries': accountWords.tooMany,
}
