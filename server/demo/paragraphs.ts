import * as Y from 'yjs'

/** Adds paragraphs at the end of a text, as somebody typing there would. */
export function addParagraphs(doc: Y.Doc, paragraphs: readonly string[]): void {
  const yBody = doc.getXmlFragment('body')
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
