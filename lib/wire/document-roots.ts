/** What a root shared type is: a map by id, or rich text as an XML fragment in Tiptap's form. */
export type RootShape = 'map' | 'text'

const boardMaps = ['goals', 'steps', 'signs', 'milestones', 'plans', 'barriers']
const boardText =
  /^(?:sentence|step|sign|benchmark|clearer-(?:what|see|possible|why)|level-(?:m2|m1|0|1|2)|learned|milestone(?:-source)?|plan-(?:if|then)|barrier(?:-change)?)\/[A-Za-z0-9_-]{1,64}$/
const planText =
  /^part\/(?:early-signs|what-i-do|people-and-places|people-to-ask|professionals|safer-surroundings)$/

const startingPointText = /^part\/(?:private-life|public-life|values|strengths|daily-demands)$/

/**
 * The shape of a root of that name in a document of that kind, or undefined where the kind has none.
 * A board has its maps, a text or two for each of their entries, and further texts of each goal; a plan and a starting
 * point have a text for each of their parts; all else has `body`.
 */
export function findRootShape(documentKind: string, name: string): RootShape | undefined {
  switch (documentKind) {
    case 'board':
      if (boardMaps.includes(name)) return 'map'
      return boardText.test(name) ? 'text' : undefined
    case 'plan':
      return planText.test(name) ? 'text' : undefined
    case 'starting-point':
      return startingPointText.test(name) ? 'text' : undefined
    default:
      return name === 'body' ? 'text' : undefined
  }
}
