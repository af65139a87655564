/** One line of a text as it stands on the page: a paragraph, a heading, or what stands in one point of a list. */
export interface TextLine {
  /** Its letters as the text has them; a line that was broken by hand has a line feed there. */
  readonly text: string
  readonly pieces: readonly Piece[]
}

interface Piece {
  /** Letters, or a break. */
  readonly node: Node
  /** How many letters of the line are before it. */
  readonly from: number
}

/** The lines of a text, also while an editor shows it. */
export function linesOf(text: ParentNode): readonly TextLine[] {
  const blocks = [...(text.querySelector('.ProseMirror, [data-text]')?.children ?? [])]
  return blocks
    .flatMap((block) => (block.matches('ul, ol') ? [...block.querySelectorAll('p, h2, h3')] : [block]))
    .map(readLine)
}

function readLine(line: Element): TextLine {
  const pieces: Piece[] = []
  let text = ''
  const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(notOfTheText)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const letters = node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : ''
    if (letters !== '') pieces.push({ node, from: text.length })
    text += letters
  }
  return { text, pieces }
}

/** What an editor puts between the letters: others' carets with their names, and what keeps an empty line open. */
const notOfTheText = '[contenteditable="false"], .ProseMirror-trailingBreak, .ProseMirror-separator'

/** How many letters of a line are before a place on the page: none, or all, where it lies outside of the line. */
export function offsetIn({ text, pieces }: TextLine, container: Node, offset: number): number {
  const next = container instanceof Text ? container : container.childNodes[offset]
  for (const { node, from } of pieces) {
    if (node === container) return from + offset
    const isBehind =
      next === undefined
        ? !container.contains(node) && follows(container, node)
        : next.contains(node) || follows(next, node)
    if (isBehind) return from
  }
  return text.length
}

const follows = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Where some letters of a line are on the page. */
export function extentIn({ pieces }: TextLine, from: number, to: number): StaticRangeInit | undefined {
  const first = pieces.findLast((piece) => piece.from <= from)
  const last = pieces.findLast((piece) => piece.from < to)
  if (first === undefined || last === undefined) return undefined
  const [startContainer, startOffset] = placeIn(first.node, from - first.from)
  const [endContainer, endOffset] = placeIn(last.node, to - last.from)
  return { startContainer, startOffset, endContainer, endOffset }
}

/** A break has no places within: before it, or behind it. */
function placeIn(node: Node, offset: number): readonly [Node, number] {
  const { parentNode: parent } = node
  if (node instanceof Text || parent === null) return [node, offset]
  return [parent, [...parent.childNodes].findIndex((one) => one === node) + offset]
}
