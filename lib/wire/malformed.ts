/** A message that does not have the form its type promises. */
export type Malformed = { readonly kind: 'malformed' }

export const malformed: Malformed = { kind: 'malformed' }
