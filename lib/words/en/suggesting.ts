/** The dialogs of deciding, which are fetched on the press: suggesting, another goal in its place, several at once. */
export const suggestingWords = {
  // Suggesting.
  lineWithIt: 'A line with it, if you like',
  suggestTo: 'Suggest it to {name}',
  suggested: '{name} can see it now.',
  notAgreedYet: 'Nothing changes before {name} agrees.',
  writeIt: 'Write it',

  // Another goal in its place.
  replaceTitle: 'Another goal in its place',
  replaceWith: 'Which goal',
  chooseGoal: 'Choose one',
  newIdea: 'A new idea, written here',
  ideaNotYet: 'Nobody would notice anything yet',
  ideaAtOnce: 'It is put with your ideas, and suggested, both at once.',
  ideaKept: 'Your new idea is in Ideas, and stays there. It was not suggested.',
  whatStays: 'What stays, what goes, and why, if you like',
  closesThis: 'This goal would be closed.',

  // Several at once.
  lookTitle: 'What is suggested',
  agreeAll: {
    one: 'Agree to it',
    other: 'Agree to all {count}',
  },
  notNow: 'Not now',
  allAnswered: 'You have answered all of it.',
} as const
