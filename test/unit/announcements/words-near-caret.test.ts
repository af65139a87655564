import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { wordsNearCaret } from '../../../app/_announcements/words-near-caret.ts'

function pageWith(...lines: readonly string[]) {
  const doc = new Y.Doc()
  const yText = doc.getXmlFragment('body')
  const yBlocks = lines.map((words) => {
    const yBlock = new Y.XmlElement('paragraph')
    yBlock.insert(0, [new Y.XmlText(words)])
    return yBlock
  })
  yText.insert(0, yBlocks)
  const awareness = new Awareness(doc)
  const standIn = (index: number) => {
    const yWords = yBlocks[index]?.get(0)
    if (!(yWords instanceof Y.XmlText)) throw new Error('no such line')
    const anchor: unknown = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(yWords, 1)))
    awareness.setLocalStateField('cursor', { anchor, head: anchor })
  }
  const near = () => wordsNearCaret(doc, awareness, yText)
  const write = (index: number) => {
    const yWords = yBlocks[index]?.get(0)
    if (yWords instanceof Y.XmlText) yWords.insert(0, 'x')
  }
  return { doc, yText, awareness, standIn, near, write }
}

describe('what is near', () => {
  it('AN-4 the paragraph of one’s caret and those beside it are near, others are not', () => {
    const { awareness, standIn, near, write } = pageWith('one', 'two', 'three', 'four', 'five')
    standIn(1)
    const changes = [0, 1, 2, 3, 4].map((index) => {
      const before = near()
      write(index)
      return before !== near()
    })
    expect(changes).toEqual([true, true, true, false, false])
    awareness.destroy()
  })

  it('AN-4 without a caret in the text, or with one in another, nothing is near', () => {
    const { doc, awareness, near, yText } = pageWith('one')
    expect(near()).toBeUndefined()
    awareness.setLocalStateField('cursor', null)
    expect(near()).toBeUndefined()
    const elsewhere = Y.createRelativePositionFromTypeIndex(doc.getXmlFragment('sentence/g'), 0)
    for (const anchor of [Y.relativePositionToJSON(elsewhere), { item: { client: 9, clock: 9 } }]) {
      awareness.setLocalStateField('cursor', { anchor })
      expect(wordsNearCaret(doc, awareness, yText), JSON.stringify(anchor)).toBeUndefined()
    }
    awareness.destroy()
  })
})
