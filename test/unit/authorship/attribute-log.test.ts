import { joinBackward, setBlockType, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { attributeLog } from '#lib/authorship/attribute-log.ts'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { commandAt as at } from '../../support/headless-command.ts'
import { rivera, sam, writingPair } from '../../support/writing-pair.ts'

const letters = new Map([
  [sam, 's'],
  [rivera, 'r'],
])

function pair(undoWithinMs = 0) {
  const made = writingPair(undoWithinMs)
  return { ...made, told: () => describeText(attributeLog(made.log)) }
}

/** Each paragraph's text, and below each letter whose it is; a capital where another has moved it. */
function describeText({ doc, attributions }: { doc: Y.Doc; attributions: Attributions }): string[] {
  const lines: string[] = []
  const visit = (yType: unknown) => {
    if (yType instanceof Y.XmlText) {
      let text = ''
      let authors = ''
      for (let item = yType._start; item !== null; item = item.right) {
        if (item.deleted || !(item.content instanceof Y.ContentString)) continue
        text += item.content.str
        for (let at = 0; at < item.length; at++) {
          const range = attributions.get(item.id.client)?.find(item.id.clock + at)
          const letter = range === undefined ? '?' : (letters.get(range.author) ?? '?')
          authors += range?.moved === undefined ? letter : letter.toUpperCase()
        }
      }
      if (text !== '') lines.push(text, authors)
    } else if (yType instanceof Y.XmlFragment) {
      for (const child of yType.toArray()) visit(child)
    }
  }
  visit(doc.getXmlFragment('body'))
  return lines
}

const write = (text: string, position: number) => (state: EditorState) => state.tr.insertText(text, position)
const cut = (from: number, to: number) => (state: EditorState) => state.tr.delete(from, to)

describe('who wrote what', () => {
  it('AU-1 new words are their writer’s, run by run', () => {
    const { does, told } = pair()
    does('sam', write('I sleep.', 1))
    does('rivera', write(' well', 8))
    expect(told()).toEqual(['I sleep well.', 'sssssssrrrrrs'])
  })

  it('AU-2 a paragraph split by another stays its first author’s, and says who moved it', () => {
    const { does, told } = pair()
    does('sam', write('I sleep. I eat.', 1))
    does('rivera', at(9, splitBlock))
    expect(told()).toEqual(['I sleep.', 'ssssssss', ' I eat.', 'SSSSSSS'])
  })

  it('AU-2 so does one split right before its last letter', () => {
    const { does, told } = pair()
    does('sam', write('ab', 1))
    does('rivera', at(2, splitBlock))
    expect(told()).toEqual(['a', 's', 'b', 'S'])
  })

  it('AU-2 so do paragraphs that another joins', () => {
    const { does, told } = pair()
    does('sam', write('one two', 1))
    does('sam', at(4, splitBlock))
    does('rivera', at(6, joinBackward))
    expect(told().join()).toMatch(/^one two,sss[sS]{4}$/)
  })

  it('AU-2 so does what another makes a heading or a list of, with the words of both in it', () => {
    const { does, told } = pair()
    does('sam', write('I sleep.', 1))
    does('rivera', write(' well', 8))
    does('rivera', (state) =>
      at(2, setBlockType(state.schema.nodes['heading'] ?? state.doc.type, { level: 2 }))(state),
    )
    expect(told()).toEqual(['I sleep well.', 'SSSSSSSrrrrrS'])
    does('sam', (state) => at(2, wrapInList(state.schema.nodes['bulletList'] ?? state.doc.type))(state))
    expect(told()[1]?.toLowerCase()).toBe('sssssssrrrrrs')
  })

  it('AU-3 what somebody deletes and brings back by undo stays its first author’s', () => {
    const { does, undoes, told } = pair()
    does('sam', write('I sleep. I eat.', 1))
    does('rivera', cut(3, 9))
    undoes('rivera')
    expect(told()).toEqual(['I sleep. I eat.', 'ssSSSSSSsssssss'])
  })

  it('AU-3 also a whole paragraph that was deleted', () => {
    const { does, undoes, told } = pair()
    does('sam', write('I sleep. I eat.', 1))
    does('sam', at(9, splitBlock))
    does('rivera', cut(0, 10))
    expect(told().length).toBe(2)
    undoes('rivera')
    expect(told()).toEqual(['I sleep.', 'SSSSSSSS', ' I eat.', 'sssssss'])
  })

  it('AU-3 also a paragraph that was split, made a heading of and deleted, all undone at once', () => {
    const { does, undoes, told, writers } = pair(3_600_000)
    does('sam', write('I sleep badly. It is loud.', 1))
    does('rivera', write(' How loud?', 27))
    does('sam', cut(3, 4))
    writers.rivera.undoManager.clear()
    does('rivera', at(14, splitBlock))
    does('rivera', (state) =>
      at(2, setBlockType(state.schema.nodes['heading'] ?? state.doc.type, { level: 2 }))(state),
    )
    does('rivera', (state) => state.tr.delete(0, state.doc.content.size))
    expect(told()).toEqual([])
    undoes('rivera')
    expect(told()).toEqual(['I leep badly. It is loud. How loud?', 'SSSSSSSSSSSSSSSSSSSSSSSSSrrrrrrrrrr'])
  })

  it('AU-3 also letters brought back before their paragraph was', () => {
    const { does, undoes, told } = pair(3_600_000)
    does('sam', write('I sleep.', 1))
    does('rivera', cut(1, 4))
    undoes('rivera')
    does('sam', write('do ', 3))
    does('rivera', (state) => state.tr.delete(0, state.doc.content.size))
    undoes('rivera')
    expect(told()).toEqual(['I do sleep.', 'SSSSSSSSSSS'])
  })

  it('AU-4 a paragraph written anew where one was deleted is its writer’s', () => {
    const { does, told } = pair()
    does('sam', write('yes', 1))
    does('sam', at(4, splitBlock))
    does('sam', write('and no', 6))
    does('rivera', cut(0, 5))
    does('rivera', (state) => state.tr.insert(0, state.schema.node('paragraph')))
    does('rivera', write('yes', 1))
    expect(told()).toEqual(['yes', 'rrr', 'and no', 'ssssss'])
  })

  it('AU-4 the same short word written anew by another is the other’s', () => {
    const { does, told } = pair()
    does('sam', write('yes no', 1))
    does('rivera', cut(1, 4))
    does('rivera', write('yes', 1))
    expect(told()).toEqual(['yes no', 'rrrsss'])
  })

  it('AU-4 nobody can lend another words that the other never wrote', () => {
    const { does, told } = pair()
    does('sam', write('I want to stay', 1))
    does('rivera', (state) => state.tr.insertText('leave', 11, 15))
    expect(told()[1]).toBe('ssssssssssrrrrr')
  })

  it('AU-5 the answer is the same from a state that was written down as from the whole log', () => {
    const { does, undoes, told, log } = pair()
    does('sam', write('I sleep. I eat.', 1))
    does('rivera', at(9, splitBlock))
    does('rivera', write('well ', 3))
    const half = attributeLog(log)
    const base = { state: Y.encodeStateAsUpdate(half.doc), attributions: half.attributions }
    const halfway = log.length
    does('sam', cut(3, 6))
    undoes('sam')
    does('rivera', at(16, joinBackward))
    expect(describeText(attributeLog(log.slice(halfway), base))).toEqual(told())
  })
})
