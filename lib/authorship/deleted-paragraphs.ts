import * as Y from 'yjs'
import { composeText } from './compose-text.ts'
import type { DeletedText } from './deleted-text.ts'
import type { TextRun, TextSpan } from './text-runs.ts'

/** How many paragraphs are remembered: more than people undo. */
const limitParagraphs = 1_000

/** From this length on text that was deleted bit by bit is known again; shorter, it could be chance. */
const plainlyTheSameUnits = 8

/** What went in one deletion, next to one another; `from` counts from the piece's own beginning. */
interface Piece {
  readonly deletion: number
  text: string
  readonly spans: TextSpan[]
}

interface Remembered {
  /** Everything that was ever deleted in it, in order. */
  readonly pieces: readonly Piece[]
  /** What went with the paragraph itself. */
  readonly last: readonly Piece[]
  /** Ids of the elements around it that went with it. */
  readonly around: ReadonlySet<string>
}

/**
 * Text whose paragraph was deleted. An undo makes the paragraph anew right before the place of the old one
 * and copies into it what went with it, and, where several changes are undone at once, what had gone before.
 * Holds no words of its own: they are `DeletedText`'s.
 */
export class DeletedParagraphs {
  private readonly paragraphs: Remembered[] = []
  private readonly deletedText: DeletedText

  constructor(deletedText: DeletedText) {
    this.deletedText = deletedText
  }

  /** A run that `deletion` took; its words are in the deleted text already. */
  remember(run: TextRun, deletion: number): void {
    const around = new Set<string>()
    for (const element of elementsAround(run)) if (element.deleted) around.add(idOf(element.id))
    if (around.size === 0) return
    const pieces = this.findPieces(run)
    const last = pieces.filter((piece) => piece.deletion === deletion)
    this.paragraphs.push({ pieces, last, around })
    if (this.paragraphs.length > limitParagraphs) this.paragraphs.shift()
  }

  /**
   * Where the text of a run came from, when its paragraph, new with this change, stands in the place of one
   * that was deleted.
   */
  find(run: TextRun, isNew: (element: Y.Item) => boolean): readonly TextSpan[] | undefined {
    const places = new Set<string>()
    for (const element of elementsAround(run)) {
      if (element.rightOrigin !== null && isNew(element)) places.add(idOf(element.rightOrigin))
    }
    if (places.size === 0) return undefined
    for (const { pieces, last, around } of this.paragraphs.toReversed()) {
      if (![...places].some((place) => around.has(place))) continue
      if (textOfAll(last) === run.text) return lineUp(last)
      if (run.text.length < plainlyTheSameUnits) continue
      const composed = composeText(
        run.text,
        pieces.map((piece) => piece.text),
      )
      if (composed !== undefined) return lineUp(composed.flatMap((index) => pieces[index] ?? []))
    }
    return undefined
  }

  private findPieces({ yParent }: TextRun): readonly Piece[] {
    const pieces: Piece[] = []
    for (let item = yParent._start; item !== null; item = item.right) {
      const { client, clock } = item.id
      for (let at = clock; at < clock + item.length; at++) {
        const found = this.deletedText.find(client, at)
        if (found !== undefined) addUnit(pieces, found.unit, found.deletion, client, at)
      }
    }
    return pieces
  }
}

function addUnit(pieces: Piece[], unit: string, deletion: number, client: number, clock: number): void {
  let piece = pieces.at(-1)
  if (piece?.deletion !== deletion) {
    piece = { deletion, text: '', spans: [] }
    pieces.push(piece)
  }
  const span = piece.spans.at(-1)
  if (span?.client === client && span.clock + span.length === clock) {
    piece.spans[piece.spans.length - 1] = { ...span, length: span.length + 1 }
  } else {
    piece.spans.push({ from: piece.text.length, length: 1, client, clock })
  }
  piece.text += unit
}

const textOfAll = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('')

/** The spans of pieces as those of one text. */
function lineUp(pieces: readonly Piece[]): readonly TextSpan[] {
  let from = 0
  return pieces.flatMap((piece) => {
    const start = from
    from += piece.text.length
    return piece.spans.map((span) => ({ ...span, from: start + span.from }))
  })
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
