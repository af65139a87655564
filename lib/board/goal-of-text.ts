import * as Y from 'yjs'
import { mapNames } from './board-roots.ts'
import { goalTextKinds, partLists, partTexts } from './goal-texts.ts'

/** What part of which goal a root text of a board is; `more`: what is folded on its page. */
export interface GoalText {
  readonly goalId: string
  readonly part: 'sentence' | 'benchmark' | 'signs' | 'steps' | 'more'
}

/** undefined for a root that is no text of a goal. Makes nothing in the document. */
export function goalOfText(doc: Y.Doc, name: string): GoalText | undefined {
  const at = name.indexOf('/')
  const [kind, id] = [name.slice(0, at), name.slice(at + 1)]
  if (kind === 'sentence' || kind === 'benchmark') return { goalId: id, part: kind }
  if (goalTextKinds.some((known) => known === kind)) return { goalId: id, part: 'more' }
  const list = listOf(kind)
  if (list === undefined) return undefined
  const root = doc.share.get(mapNames[list])
  const yValues: unknown = root instanceof Y.Map ? root.get(id) : undefined
  const goalId: unknown = yValues instanceof Y.Map ? yValues.get('goal') : undefined
  if (typeof goalId !== 'string') return undefined
  return { goalId, part: list === 'steps' || list === 'signs' ? list : 'more' }
}

function listOf(kind: string): keyof typeof mapNames | undefined {
  if (kind === 'step') return 'steps'
  if (kind === 'sign') return 'signs'
  return partLists.find((list) => partTexts[list].some((known) => known === kind))
}
