import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clearPlaces, type TextPlace } from '#lib/versions/clear-places.ts'
import { paragraph } from '#test/support/version-world.ts'

const placeOf = (yElement: Y.XmlElement): TextPlace => {
  const id = yElement._item?.id
  if (id === undefined) throw new Error('not in a document')
  return { client: id.client, clock: id.clock }
}

/** A text of these nodes, each a place; and who stands where. */
function make(...nodes: readonly Y.XmlElement[]) {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, [...nodes])
  return { doc, places: nodes.map(placeOf), shown: () => doc.getXmlFragment('body').toJSON() }
}

const standingIn = (yType: Y.XmlElement | Y.XmlText) => {
  const position = Y.createRelativePositionFromTypeIndex(yType, 0)
  return JSON.stringify({ cursor: { anchor: position, head: position } })
}

function list(...entries: readonly Y.XmlElement[]) {
  const yList = new Y.XmlElement('bulletlist')
  const items = entries.map((yEntry) => {
    const yItem = new Y.XmlElement('listitem')
    yItem.insert(0, [yEntry])
    return yItem
  })
  yList.insert(0, items)
  return yList
}

describe('paragraphs that a restore emptied', () => {
  it('VE-20 go, unless there are words in them or somebody stands there', () => {
    const [yWritten, yStoodIn] = [paragraph('Written since.'), paragraph('')]
    const { doc, places, shown } = make(paragraph(''), yWritten, yStoodIn, paragraph(''))
    clearPlaces(doc, places, [standingIn(yStoodIn), '{"cursor":null}', '{}'])
    expect(shown()).toBe('<paragraph>Written since.</paragraph><paragraph></paragraph>')
  })

  it('VE-20 of a list, and of line breaks, only the entry stays in which somebody stands', () => {
    const yEntry = paragraph('')
    yEntry.insert(0, [new Y.XmlText(''), new Y.XmlElement('hardbreak')])
    const { doc, places, shown } = make(list(paragraph(''), yEntry, paragraph('')))
    const yText = yEntry.get(0)
    if (!(yText instanceof Y.XmlText)) throw new Error('no text')
    clearPlaces(doc, places, [standingIn(yText)])
    expect(shown()).toBe('<bulletlist><listitem><paragraph></paragraph></listitem></bulletlist>')
  })

  it('VE-20 that are gone already, or never were, harm nothing; nor does an awareness state that is nonsense', () => {
    const { doc, places, shown } = make(paragraph(''), paragraph(''))
    doc.getXmlFragment('body').delete(0, 1)
    const nonsense = [
      '',
      'null',
      '[]',
      '{"cursor":7}',
      '{"cursor":{"anchor":{"item":{"client":9,"clock":9}}}}',
    ]
    clearPlaces(doc, [...places, { client: 5, clock: 0 }], nonsense)
    expect(shown()).toBe('')
  })
})
