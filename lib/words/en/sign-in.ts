/** Signing in and out. */
export const signInWords = {
  title: 'Sign in',
  name: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  empty: 'Please fill in your sign-in name and your password.',
  wrong: 'That sign-in name and password do not belong together. Please try again.',
  tooMany: 'There were many tries for this name. Please wait a few minutes, then try again.',
  ended: 'You were signed out. What you wrote is kept. Sign in to go on.',
  withPasskey: 'Sign in with finger, face or PIN',
  passkeyUnknown: 'That passkey is not known here. Please sign in with your name and password.',
  passkeyNotNow: 'Your device did not sign you in. You can try again, or use your name and password.',
  forgotten: 'I forgot my password or name',
  help: 'If you have no card, ask the person who invited you for a link back in.',
  tellsName: 'A link tells you your sign-in name, too.',
  notWatched: 'Nobody watches this page. If you are in danger, call your local emergency number.',
} as const
