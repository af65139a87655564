import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { guardText } from '../../../app/_editor/guard-text.ts'

/** A text with an editor's observer on it, and a change from elsewhere. */
function world() {
  const doc = new Y.Doc()
  const yText = doc.getXmlFragment('body')
  yText.insert(0, [new Y.XmlElement('paragraph')])
  const events: string[] = []
  const stop = guardText(
    yText,
    (origin) => origin === 'remote',
    () => events.push('unreadable'),
  )
  yText.observeDeep(() => events.push('editor'))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const send = (write: (yOther: Y.XmlFragment) => void) => {
    write(other.getXmlFragment('body'))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote')
  }
  return { doc, yText, events, stop, send }
}

describe('guarding a text that is being edited', () => {
  it('ED-3 tells of unknown content before the editor hears of it, however deep it lies', () => {
    const { events, send } = world()
    send((yOther) => {
      const yParagraph = yOther.get(0)
      if (yParagraph instanceof Y.XmlElement) yParagraph.insert(0, [new Y.XmlElement('iframe')])
    })
    expect(events).toEqual(['unreadable', 'editor'])
  })

  it('ED-3 says nothing of what the editor knows, of other texts, or of the person themselves', () => {
    const { doc, events, send, yText } = world()
    send((yOther) => yOther.insert(0, [new Y.XmlElement('paragraph')]))
    send((yOther) => yOther.doc?.getXmlFragment('other').insert(0, [new Y.XmlElement('iframe')]))
    doc.transact(() => yText.insert(0, [new Y.XmlElement('paragraph')]), 'local')
    expect(events).not.toContain('unreadable')
  })
})
