/** A link from the practice: joining as a client, or getting back in. */
export const invitationWords = {
  title: 'A link for you',
  intro: 'Somebody you know gave you this link. Open it when you are somewhere that feels right.',
  introStop: 'It opens a private page. You can stop there, and open the link again while it lasts.',
  open: 'Open',
  noToken: 'This page needs the whole link that you were given.',
  notValidTitle: 'This link does not work any more',
  notValidBody:
    'Links last three days and work once. Ask the person who gave it to you for a new one. That is quite ordinary.',
  joinedAlready: 'Have you joined already?',
  welcome: 'Hello {name}',
  welcomeFrom: '{clinician} at {practice} invites you to a place where you write and plan together.',
  limitsTitle: 'Before you begin',
  limitsWho: 'What you write alone is yours. Nobody sees it until you share it, and you can stop sharing.',
  limitsTogether: 'Goals and session pages belong to both of you. {clinician} reads and writes there too.',
  limitsLog: 'You can always see who read what, and when.',
  limitsReport:
    'If {clinician} reads that someone is in serious danger, the law may require telling others. Ask what that means.',
  limitsWatched: 'Nobody watches this place all day. It is not an emergency service.',
  limitsEmergency: 'If you are in danger, call your local emergency number.',
  limitsStory: 'You never have to write what happened to you.',
  limitsLeave: 'Take a moment and Leave now are at the top of every page.',
  limitsNext: 'I have read this',
  chooseTitle: 'How you will sign in',
  signInName: 'A sign-in name',
  signInNameHint: 'It can be made up. It need not be your name or an e-mail address.',
  password: 'A password',
  join: 'Go on',
  backInTitle: 'A new password for {name}',
  backInBody:
    'This link lets you back in to the pages you share. Your drafts are safe and locked. The code on your card opens them.',
  backInSubmit: 'Set the password',
  backInDone: 'Your new password is set. Your sign-in name is {signInName}.',
  beginBody: 'You have an account at {practice}. Choose a password for it.',
  beginDone:
    'Your password is set. Your sign-in name is {signInName}. You can make a recovery card under Me.',
} as const
