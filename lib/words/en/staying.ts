/** Staying signed in: what comes before the end, and signing in again over a page that was covered. */
export const stayingWords = {
  leftTwo: 'two minutes',
  leftOne: 'one minute',
  leftHalf: 'half a minute',
  endingTitle: 'You will be signed out in {left}',
  endingIdle: 'Nothing was pressed here for a while. Do you want to stay? What you wrote is kept either way.',
  endingAge: 'You have been signed in for many hours. Sign in again now, and you go on where you are.',
  endingAgeKept: 'What you wrote is kept.',
  stay: 'Stay signed in',
  signInAgain: 'Sign in again',
  overTitle: 'You are signed out',
  overWords: 'Your page is covered, so that nobody else can read it. Sign in, and it is as you left it.',
  overKept: 'What you wrote is kept.',
  overOnDevice: 'Your last words are on this device. They are sent once you have signed in.',
  overAtRisk: 'Your last words are on this page only. Keep it open, and sign in here to save them.',
} as const
