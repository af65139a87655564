/** The parts of a plan for staying well, in the order in which they are shown. A further one is an addition to the schema. */
export const planParts = [
  'early-signs',
  'what-i-do',
  'people-and-places',
  'people-to-ask',
  'professionals',
  'safer-surroundings',
] as const

export type PlanPart = (typeof planParts)[number]

/** The root fragment that holds a part's whole text: two people who begin it at once write in one text. */
export const partName = (part: PlanPart) => `part/${part}`
