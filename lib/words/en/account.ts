/** Choosing a name and a password, said alike wherever that is done. */
export const accountWords = {
  passwordHint: 'At least 10 characters. A short sentence is easy to remember.',
  fillIn: 'Please fill in every line.',
  nameTooLong: 'That name is too long. Please use a shorter one.',
  nameTaken: 'That sign-in name is in use. Please choose another.',
  passwordTooShort: 'That password is short. Please use at least 10 characters.',
  tooMany: 'There were many tries. Please wait a few minutes, then try again.',
} as const
