/** What somebody would rather do: they would like it, could try it, or would rather not. */
export const leanings = ['would-like', 'could-try', 'rather-not'] as const
export type Leaning = (typeof leanings)[number]

export const leaningOf = (value: unknown): Leaning | undefined => leanings.find((known) => known === value)

/** Characters of the line with it, at most. */
export const preferenceLineLimit = 500
