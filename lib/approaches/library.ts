/** The cards that come with the product, in the order in which they are offered. Their words are in `lib/words`. */
export const libraryCards = [
  'cognitive',
  'exposure',
  'emdr',
  'somatic',
  'grounding',
  'boundaries',
  'family',
  'waiting',
] as const
export type LibraryCard = (typeof libraryCards)[number]
