/** The first person of a practice, by the one-time link. */
export const setUpWords = {
  title: 'Set up your practice',
  intro: 'You are the first person here. You will invite clients, and you look after the practice.',
  practiceName: 'Name of the practice',
  name: 'Your name',
  nameHint: 'As your clients will see it.',
  signInName: 'Sign-in name',
  signInNameHint: 'An e-mail address is fine. Only you use it.',
  password: 'Password',
  submit: 'Set up',
  noToken: 'This page needs the set-up link that was shown when Waymark first started.',
  alreadyTitle: 'This practice is set up',
  alreadyBody: 'The set-up link was used. You can sign in.',
  linkNotValid: 'This set-up link does not work any more. Start Waymark again to see a new one.',
} as const
