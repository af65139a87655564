import * as Y from 'yjs'
import { mapNames } from './board-roots.ts'

/** What part of which goal a root text of a board is. */
export interface GoalText {
  readonly goalId: string
  readonly part: 'sentence' | 'signs' | 'steps'
}

/** undefined for a root that is no text of a goal. Makes nothing in the document. */
export function goalOfText(doc: Y.Doc, name: string): GoalText | undefined {
  const at = name.indexOf('/')
  const [kind, id] = [name.slice(0, at), name.slice(at + 1)]
  if (kind === 'sentence') return { goalId: id, part: 'sentence' }
  if (kind !== 'step' && kind !== 'sign') return undefined
  const part = kind === 'step' ? 'steps' : 'signs'
  const root = doc.share.get(mapNames[part])
  const yValues: unknown = root instanceof Y.Map ? root.get(id) : undefined
  const goalId: unknown = yValues instanceof Y.Map ? yValues.get('goal') : undefined
  return typeof goalId === 'string' ? { goalId, part } : undefined
}
