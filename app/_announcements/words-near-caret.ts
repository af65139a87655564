import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Blocks above and below the caret's own that are near it. */
const reach = 1

/** The blocks of a root text around one's own caret, as a text to compare; undefined while it is not in there. */
export function wordsNearCaret(doc: Y.Doc, awareness: Awareness, yText: Y.XmlFragment): string | undefined {
  const cursor: unknown = awareness.getLocalState()?.['cursor']
  const anchor: unknown = typeof cursor === 'object' && cursor !== null ? Reflect.get(cursor, 'anchor') : null
  if (typeof anchor !== 'object' || anchor === null) return undefined
  const position = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(anchor), doc)
  const index = position === null ? undefined : findBlock(position, yText)
  if (index === undefined) return undefined
  return yText
    .slice(Math.max(0, index - reach), index + reach + 1)
    .map((yBlock) => yBlock.toJSON())
    .join('\n')
}

function findBlock({ type, index }: Y.AbsolutePosition, yText: Y.XmlFragment): number | undefined {
  if (type === yText) return index
  let yBlock: Y.AbstractType<unknown> = type
  while (yBlock.parent !== null && yBlock.parent !== yText) yBlock = yBlock.parent
  const found = yText.toArray().findIndex((entry) => entry === yBlock)
  return found === -1 ? undefined : found
}
