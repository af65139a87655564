/** What a root shared type is: a map by id, or rich text as an XML fragment in Tiptap's form. */
export type RootShape = 'map' | 'text'

const boardMaps = ['goals', 'steps', 'signs']
const boardText = /^(?:sentence|step|sign)\/[A-Za-z0-9_-]{1,64}$/
const planText =
  /^part\/(?:early-signs|what-i-do|people-and-places|people-to-ask|professionals|safer-surroundings)$/

const startingPointText = /^part\/(?:private-life|public-life|values|strengths|daily-demands)$/

/**
 * The shape of a root of that name in a document of that kind, or undefined where the kind has none.
 * A board has the maps `goals`, `steps`, `signs` and a text for each entry of each; a plan
 * and a starting point have a text for each of their parts; all else has `body`.
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
