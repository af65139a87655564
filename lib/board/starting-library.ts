/** What the small library of words to start from is about. Its words are in the catalogue, each by theme and number. */
export const startingThemes = ['avoidance', 'sleep', 'resilience', 'trust', 'daily'] as const

export type StartingTheme = (typeof startingThemes)[number]

/** Of each theme there are so many ways to know and so many milestones, and one ladder. */
export const startingNumbers = ['1', '2'] as const

/**
 * Whether words of the library may become a goal's: never as they came, unless somebody said that they fit. Words
 * that only differ in spaces are as they came.
 */
export function mayStartWith(
  given: readonly string[],
  written: readonly string[],
  isConfirmed: boolean,
): boolean {
  const tidy = (words: string) => words.replaceAll(/\s+/gu, ' ').trim()
  if (written.every((words) => tidy(words) === '')) return false
  return isConfirmed || written.some((words, index) => tidy(words) !== tidy(given[index] ?? ''))
}
