/** How a goal stands beside what was hoped: 0 is as hoped. On no shared screen is it a number. */
export type LadderLevel = -2 | -1 | 0 | 1 | 2

/** From the highest to the lowest, as a ladder stands. */
export const ladderLevels: readonly LadderLevel[] = [2, 1, 0, -1, -2]

export const parseLadderLevel = (value: number): LadderLevel | undefined =>
  ladderLevels.find((level) => level === value)
