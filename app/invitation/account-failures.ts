import type { MessageKey } from '#lib/words/catalogue.ts'

/** Why an account could not be made, in words. */
export const accountFailures: Readonly<Record<string, MessageKey>> = {
  'link-not-valid': 'invitation.notValidBody',
  'name-taken': 'invitation.nameTaken',
  'name-empty': 'invitation.nameEmpty',
  'name-too-long': 'invitation.nameTooLong',
  'password-too-short': 'invitation.passwordTooShort',
}
