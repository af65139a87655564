import * as Y from 'yjs'

/** Adds a paragraph to a document's body, as Tiptap's form has it. */
export function writeParagraph(doc: Y.Doc, text: string): void {
  const fragment = doc.getXmlFragment('body')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  fragment.insert(fragment.length, [paragraph])
}

/** The body's words, a space between paragraphs. */
export const wordsOf = (doc: Y.Doc): string =>
  doc
    .getXmlFragment('body')
    .toArray()
    .map((node) =>
      node instanceof Y.XmlElement
        ? node
            .toArray()
            .map((child) => (child instanceof Y.XmlText ? child.toJSON() : ''))
            .join('')
        : '',
    )
    .join(' ')
