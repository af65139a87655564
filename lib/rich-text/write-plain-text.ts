import * as Y from 'yjs'

/**
 * Puts words into an empty text as one paragraph. For a new text only: its caller has just made the id, so
 * nobody else can have begun it.
 */
export function writePlainText(yFragment: Y.XmlFragment, words: string): void {
  const yParagraph = new Y.XmlElement('paragraph')
  if (words !== '') yParagraph.insert(0, [new Y.XmlText(words)])
  yFragment.insert(0, [yParagraph])
}
