import { setBlockType, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { attributeLog } from '#lib/authorship/attribute-log.ts'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import type { AccountId } from '#lib/base/ids.ts'
import { createMarks } from '../../../app/_authorship/authorship-marks.ts'
import { commandAt } from '../../support/headless-command.ts'
import { rivera, sam, writingPair } from '../../support/writing-pair.ts'

const people = [
  { accountId: sam, name: 'Sam Whitlock', role: 'client' },
  { accountId: rivera, name: 'Ana Rivera', role: 'clinician' },
] as const
const off = { isOn: false, isClients: false }
const findPerson = (accountId: AccountId) => people.find((person) => person.accountId === accountId)
const write = (text: string, position: number) => (state: EditorState) => state.tr.insertText(text, position)
const type = (state: EditorState, name: string) => state.schema.nodes[name] ?? state.doc.type

/** Two people's headings, lists, line breaks and marks, one splitting what the other wrote. */
function written() {
  const pair = writingPair()
  pair.does('sam', write('I sleep. I eat.', 1))
  pair.does('rivera', write(' well', 8))
  pair.does('rivera', commandAt(14, splitBlock))
  pair.does('sam', (state) => commandAt(16, wrapInList(type(state, 'bulletList')))(state))
  pair.does('sam', (state) => state.tr.insert(4, type(state, 'hardBreak').create()))
  pair.does('rivera', (state) => state.tr.addMark(2, 7, state.schema.mark('bold')))
  pair.does('rivera', (state) => commandAt(2, setBlockType(type(state, 'heading'), { level: 2 }))(state))
  const { attributions } = attributeLog(pair.log)
  const { yBody } = pair.writers.sam
  return { ...pair, doc: pair.writers.sam.shown(), text: findWrittenText(yBody, attributions) }
}

describe('who wrote what, beside the words', () => {
  it('AU-7 every run stands in the editor where it was found in the document', () => {
    const { doc, text } = written()
    expect(text.size).toBe(doc.content.size)
    const runs = text.blocks.flatMap((block) => block.runs)
    expect(runs.length).toBeGreaterThan(4)
    for (const { from, to, text: words } of runs) expect(doc.textBetween(from, to)).toBe(words)
    const blocks = text.blocks.map(({ from, to }) => doc.slice(from, to).content.firstChild?.type.name)
    expect(blocks).toEqual(['heading', 'paragraph'])
  })

  it('AU-8 initials stand where the writer changes, as soon as there is more than one', () => {
    const { doc, text } = written()
    const marks = createMarks(doc, text, findPerson, off).find()
    expect(describeMarks(marks)).toEqual(['SW I s', 'AR well', 'SW I eat.'])
    expect(marks.every(({ from, to }) => doc.textBetween(from, to) !== '')).toBe(true)

    const alone = writingPair()
    alone.does('sam', write('Only mine.', 1))
    const mine = findWrittenText(alone.writers.sam.yBody, attributeLog(alone.log).attributions)
    expect(createMarks(alone.writers.sam.shown(), mine, findPerson, off).find()).toEqual([])

    function describeMarks(found: readonly { readonly from: number; readonly to: number }[]) {
      return found.map(
        (mark) => `${attributesOf(mark)['data-initials']} ${doc.textBetween(mark.from, mark.to)}`,
      )
    }
  })

  it('PL-11 in a text of the client’s, words that a clinician wrote alone have their initials, the client’s none', () => {
    const initialsFor = (who: 'sam' | 'rivera') => {
      const alone = writingPair()
      alone.does(who, write('The practice, on weekdays.', 1))
      const writer = alone.writers[who]
      const text = findWrittenText(writer.yBody, attributeLog(alone.log).attributions)
      const marks = createMarks(writer.shown(), text, findPerson, { ...off, isClients: true }).find()
      return marks.map((mark) => attributesOf(mark)['data-initials'])
    }
    expect(initialsFor('rivera')).toEqual(['AR'])
    expect(initialsFor('sam')).toEqual([])
  })

  it('AU-9 while it is on, each run says whose it is and who moved it, and each paragraph has its lines', () => {
    const { doc, text } = written()
    const marks = createMarks(doc, text, findPerson, { isOn: true, isClients: false }).find()
    const titles = marks.flatMap((mark) => attributesOf(mark)['title'] ?? [])
    expect(titles[0]).toBe('Sam Whitlock’s words, moved by Ana Rivera, Thursday 1\u00a0January 1970')
    expect(titles).toContain('Ana Rivera, Thursday 1\u00a0January 1970')
    const lines = marks.filter((mark) => attributesOf(mark)['title'] === undefined)
    expect(lines.map(({ from, to }) => [from, to])).toEqual(text.blocks.map(({ from, to }) => [from, to]))
  })
})

/** What a decoration puts on the element; its type is ProseMirror's own affair. */
function attributesOf(mark: object): Readonly<Record<string, string | undefined>> {
  const type: unknown = Reflect.get(mark, 'type')
  const attrs: unknown = typeof type === 'object' && type !== null ? Reflect.get(type, 'attrs') : undefined
  return typeof attrs === 'object' && attrs !== null ? Object.fromEntries(Object.entries(attrs)) : {}
}
