/** The first visit: two ways out of the page, then one question. */
export const welcomeWords = {
  title: 'Welcome',
  momentTitle: 'When it gets too much',
  momentBody: 'Take a moment is at the top of every page. It covers the page with a few calm words.',
  momentQuiet: 'It stays on this device. Nobody is told.',
  momentTry: 'You can try it now. Come back brings you here again.',
  leaveTitle: 'When you want to be gone',
  leaveBody:
    'Leave now stands beside it. It closes the page at once, in every tab, and opens an everyday one.',
  leaveKeys: 'Pressing Shift three times does the same.',
  leaveSafe: 'What you wrote is kept. Going back shows nothing of it.',
  beginTitle: 'One question, if you like',
  beginSafe: 'What you write is yours. Nobody sees it until you share it.',
  write: 'Write a few words',
  lookAround: 'Look around',
  next: 'Next',
} as const
