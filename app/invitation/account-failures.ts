import { invitationWords } from '#lib/words/en/invitation.ts'

/** Why an account could not be made, in words. */
export const accountFailures: Readonly<Record<string, string>> = {
  'link-not-valid': invitationWords.notValidBody,
  'name-taken': invitationWords.nameTaken,
  'name-empty': invitationWords.nameEmpty,
  'name-too-long': invitationWords.nameTooLong,
  'password-too-short': invitationWords.passwordTooShort,
}
