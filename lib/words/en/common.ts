/** Words that many screens share. */
export const common = {
  product: 'Waymark',
  cancel: 'Cancel',
  close: 'Close',
  copied: 'Copied.',
  notCopied: 'It could not be copied. You can select it and copy it by hand.',
  skipToContent: 'Skip to the page',
  storeUnavailable: 'This could not be done just now. Nothing has changed. Please try again in a moment.',
  offline: 'You are not connected. Nothing has changed. Please try again when you are back online.',
  signInAgain: 'You were signed out. Sign in again to go on.',
  gone: 'This is no longer here. Nothing else has changed.',
  tryAgain: 'Try again',
} as const
