/** Letters written from right to left, and the marks that turn the direction. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const begin = '\u2068'
const end = '\u2069'

/**
 * A name or other words inside a sentence, kept from turning the sentence around them: between the two marks
 * for "a direction of its own" (FSI, PDI). Words that turn nothing are given back as they are.
 */
export function isolate(words: string): string {
  return turning.test(words) ? `${begin}${words}${end}` : words
}
