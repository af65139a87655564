/** Showing who one is before the ways in to one's account change. */
export const proofWords = {
  title: 'Is it you?',
  body: 'This changes how you get in. Please type your password first, so that nobody else can do it on your device.',
  bodyPasskey: 'A passkey of yours will do as well.',
  password: 'Your password',
  submit: 'Go on',
  byPasskey: 'Use a passkey',
  empty: 'Please fill in your password.',
  wrong: 'That is not your password. Please try again.',
  tooMany: 'There were many tries. Please wait a few minutes, then try again.',
  passkeyUnknown: 'That passkey is not one of yours here. Please type your password.',
  passkeyNotNow: 'Your device did not answer. You can try again, or type your password.',
  left: 'You closed the question. Nothing has changed.',
} as const
