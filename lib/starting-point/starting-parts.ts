/** The parts of a starting point, in the order in which they are shown. A further one is an addition to the schema. */
export const startingParts = ['private-life', 'public-life', 'values', 'strengths', 'daily-demands'] as const

export type StartingPart = (typeof startingParts)[number]

/** The root fragment that holds a part's whole text. */
export const startingPartName = (part: StartingPart) => `part/${part}`
