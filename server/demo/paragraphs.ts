import * as Y from 'yjs'

/** Adds paragraphs at the end of a text, as somebody typing there would. */
export function addParagraphs(doc: Y.Doc, paragraphs: readonly string[], root = 'body'): void {
  const yBody = doc.getXmlFragment(root)
  doc.transact(() => {
    yBody.push(
      paragraphs.map((words) => {
        const yParagraph = new Y.XmlElement('paragraph')
        yParagraph.insert(0, [new Y.XmlText(words)])
        return yParagraph
      }),
    )
  })
}

/** Puts other words in place of a paragraph's, touching only what differs. */
export function rewordParagraph(yFragment: Y.XmlFragment, from: string, to: string): void {
  const yText = yFragment
    .toArray()
    .flatMap(textsIn)
    .find((text) => text.toJSON() === from)
  if (yText === undefined) throw new Error('the story rewords what is not there')
  let start = 0
  while (start < from.length && from[start] === to[start]) start++
  let end = 0
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++
  yFragment.doc?.transact(() => {
    yText.delete(start, from.length - end - start)
    yText.insert(start, to.slice(start, to.length - end))
  })
}

function textsIn(yNode: unknown): readonly Y.XmlText[] {
  if (!(yNode instanceof Y.XmlElement)) return []
  return yNode.toArray().filter((yChild) => yChild instanceof Y.XmlText)
}
