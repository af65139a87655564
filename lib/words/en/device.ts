/** What a signed-in browser is called in a person's list. */
export const deviceWords = {
  browserOnSystem: '{browser} on {system}',
  unknown: 'a browser not known',
} as const
