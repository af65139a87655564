/** Words that many screens share. */
export const common = {
  product: 'Waymark',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied.',
  print: 'Print',
  notCopied: 'It could not be copied. You can select it and copy it by hand.',
  loading: 'Opening…',
  skipToContent: 'Skip to the page',
  optional: 'You may leave this empty.',
  storeUnavailable: 'This could not be done just now. Nothing has changed. Please try again in a moment.',
  offline: 'You are not connected. Nothing has changed. Please try again when you are back online.',
  signInAgain: 'You were signed out. Sign in again to go on.',
  gone: 'This is no longer here. Nothing else has changed.',
  tryAgain: 'Try again',
} as const
