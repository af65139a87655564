import * as Y from 'yjs'

/** Adds words to what a text says already, at the end of its last paragraph. Nothing that stands there goes. */
export function appendPlainText(yFragment: Y.XmlFragment, words: string): void {
  const last: unknown = yFragment.length === 0 ? undefined : yFragment.get(yFragment.length - 1)
  if (!(last instanceof Y.XmlElement) || last.nodeName !== 'paragraph') {
    const yParagraph = new Y.XmlElement('paragraph')
    yParagraph.insert(0, [new Y.XmlText(words)])
    yFragment.insert(yFragment.length, [yParagraph])
    return
  }
  const yEnd: unknown = last.length === 0 ? undefined : last.get(last.length - 1)
  if (yEnd instanceof Y.XmlText) yEnd.insert(yEnd.length, yEnd.length === 0 ? words : ` ${words}`)
  else last.insert(last.length, [new Y.XmlText(words)])
}
