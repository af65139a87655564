import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isSameDocument } from '#lib/log/is-same-document.ts'

function documentWith(words: string, change: (doc: Y.Doc) => void = () => {}): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 7
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment('body').insert(0, [paragraph])
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  for (const letter of words) text.insert(text.length, letter)
  text.format(0, 1, { bold: true })
  text.delete(2, 1)
  change(doc)
  return doc
}

it('ST-35 a state that was loaded again is the same however its pieces are cut', () => {
  const doc = documentWith('words')
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))
  expect(isSameDocument(doc, loaded)).toBe(true)
  expect(isSameDocument(loaded, doc)).toBe(true)
})

it.each([
  ['one letter is another', documentWith('wards')],
  ['one letter more', documentWith('words', (doc) => doc.getText('other').insert(0, 'x'))],
  ['one more is deleted', documentWith('words', (doc) => doc.getXmlFragment('body').delete(0, 1))],
])('ST-35 it is not the same when %s', (_what, other) => {
  expect(isSameDocument(documentWith('words'), other)).toBe(false)
  expect(isSameDocument(other, documentWith('words'))).toBe(false)
})
