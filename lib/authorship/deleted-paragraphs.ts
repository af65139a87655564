import * as Y from 'yjs'
import { spansOf, type TextRun, type TextSpan } from './text-runs.ts'

/** How many runs of deleted text are remembered: more than people undo. */
const limitRuns = 1_000

interface Remembered {
  readonly text: string
  readonly spans: readonly TextSpan[]
  /** Ids of the elements around it that went with it. */
  readonly around: ReadonlySet<string>
}

/**
 * Text that was deleted together with its paragraph. An undo makes the paragraph anew right before the place
 * of the old one and copies the text into it. Holds words, so it lives no longer than the document in memory.
 */
export class DeletedParagraphs {
  private readonly runs: Remembered[] = []

  remember(run: TextRun): void {
    const around = new Set<string>()
    for (const element of elementsAround(run)) if (element.deleted) around.add(idOf(element.id))
    if (around.size === 0) return
    this.runs.push({ text: run.text, spans: spansOf(run), around })
    if (this.runs.length > limitRuns) this.runs.shift()
  }

  /** Where the text of a run came from, when its paragraph stands in the place of one that was deleted. */
  find(run: TextRun): readonly TextSpan[] | undefined {
    const places = new Set<string>()
    for (const { rightOrigin } of elementsAround(run)) if (rightOrigin !== null) places.add(idOf(rightOrigin))
    if (places.size === 0) return undefined
    const found = this.runs.findLast(
      ({ text, around }) => text === run.text && [...places].some((place) => around.has(place)),
    )
    return found?.spans
  }
}

function elementsAround({ yParent }: TextRun): readonly Y.Item[] {
  const elements: Y.Item[] = []
  for (let item = yParent._item; item !== null;) {
    elements.push(item)
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null
  }
  return elements
}

const idOf = ({ client, clock }: Y.ID) => `${client}:${clock}`
