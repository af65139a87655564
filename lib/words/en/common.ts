/** Words that many screens share. */
export const commonWords = {
  product: 'Waymark',
  working: 'One moment…',
  cancel: 'Cancel',
  close: 'Close',
  copied: 'Copied.',
  notCopied: 'It could not be copied. You can select it and copy it by hand.',
  storeUnavailable: 'This could not be done just now. Nothing has changed. Please try again in a moment.',
  offline: 'You are not connected. Nothing has changed. Please try again when you are back online.',
  notOpened: 'This could not be opened just now. Nothing is lost. Please try again.',
  signInAgain: 'You were signed out. Sign in again to go on.',
  dayFull:
    'As much was added here today as there can be. Everything you wrote is safe. Please try again tomorrow.',
  workspaceFull:
    'As much is kept here as there can be. Everything you wrote is safe. Please go on in what is here.',
  gone: 'This is no longer here. Nothing else has changed.',
  opening: 'Opening…',
  openingLong: 'This takes longer than usual. You can wait, or try again.',
  offlineTitle: 'No connection just now',
  offlineSafe: 'What was saved stays saved. Please try again when you are back online.',
  on: 'On',
  off: 'Off',
} as const
