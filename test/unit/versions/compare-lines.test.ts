import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { attributeLog, type ActedRecord } from '#lib/authorship/attribute-log.ts'
import { comparisonBudget } from '#lib/versions/common-order.ts'
import { compareLines } from '#lib/versions/compare-lines.ts'
import type { LineChange } from '#lib/versions/line-change.ts'
import { readLines, type Line } from '#lib/versions/read-lines.ts'
import { rivera, sam } from '../../support/writing-pair.ts'

const line = (text: string, by = sam): Line => ({ look: 'paragraph', text, runs: [{ text, by }] })
const compare = (before: readonly Line[], after: readonly Line[], left = comparisonBudget) =>
  compareLines(before, after, { left }).map(describeChange)

/** [+added+], [-taken out-], and what is the same. */
function describeChange(change: LineChange): string {
  if (change.change === 'restyled') return `${change.look}: ${change.text}`
  const names = change.by.map((id) => (id === sam ? 'Sam' : 'Ana')).join(' and ')
  const signs = { added: '+', 'taken-out': '-', same: '' } as const
  const words =
    change.change === 'changed'
      ? change.pieces
          .map(({ change: what, text }) =>
            signs[what] === '' ? text : `[${signs[what]}${text}${signs[what]}]`,
          )
          .join('')
      : change.text
  return `${change.change} (${names}): ${words}`
}

describe('what is different between two texts', () => {
  it('VE-10 nothing, when no word is', () => {
    expect(compare([line('One.'), line('Two.')], [line('One.'), line('Two.')])).toEqual([])
  })

  it('VE-10 lines that were added and taken out, with whose words they are', () => {
    expect(
      compare(
        [line('I sleep badly.'), line('It is the noise.')],
        [line('I sleep badly.'), line('Which noise is it, then?', rivera), line('Lorries.')],
      ),
    ).toEqual([
      'taken-out (Sam): It is the noise.',
      'added (Ana): Which noise is it, then?',
      'added (Sam): Lorries.',
    ])
  })

  it('VE-10 words inside a line, with whose they are', () => {
    const after: Line = {
      ...line(''),
      text: 'I sleep very badly on Mondays.',
      runs: [
        { text: 'I sleep ', by: sam },
        { text: 'very ', by: rivera },
        { text: 'badly on Mondays.', by: sam },
      ],
    }
    expect(compare([line('I sleep badly at night.')], [after])).toEqual([
      'changed (Ana and Sam): I sleep [+very +]badly [-at night-][+on Mondays+].',
    ])
  })

  it('VE-10 a line that stands elsewhere has moved, and is neither new nor gone', () => {
    const [one, two, three] = [line('One thing.'), line('Another matter.'), line('Last words.')]
    expect(compare([one, two, three], [three, one, two])).toEqual(['moved (Sam): Last words.'])
    expect(compare([one, one, two], [two, one])).toEqual([
      'taken-out (Sam): One thing.',
      'moved (Sam): One thing.',
    ])
  })

  it('VE-10 a line that only looks different says so', () => {
    expect(compare([line('This week')], [{ ...line('This week'), look: 'heading' }])).toEqual([
      'heading: This week',
    ])
  })

  it('VE-10 a comparison that would take too long tells whole lines instead', () => {
    const before = [line('I sleep badly at night.'), line('Same.')]
    const after = [line('I sleep well at night.'), line('Same.')]
    expect(compare(before, after, 0)).toEqual(['changed (Sam): I sleep [-badly-][+well+] at night.'])
    const long = Array.from({ length: 400 }, (_, index) => `word${index}`)
    const changed = compareLines([line(long.join(' '))], [line(long.toReversed().join(' '))], { left: 1_000 })
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({
      pieces: [{ change: 'taken-out' }, { change: 'added' }],
    })
  })

  it('VE-10 whatever the two texts are, the pieces put together are the one and the other', () => {
    const chance = createChance(20261125)
    const words = ['sleep', 'noise', 'a', 'a', ' ', ' ', ', ', 'über', '👩‍👧', '.', 'the']
    const text = () => Array.from({ length: chance(14) }, () => words[chance(words.length)]).join('')
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()]
      const changes = compareLines([line(`x ${before}`)], [line(`x ${after}`)], { left: comparisonBudget })
      const join = (skip: string) =>
        changes
          .flatMap((one) => (one.change === 'changed' ? one.pieces : []))
          .filter(({ change }) => change !== skip)
          .map((piece) => piece.text)
          .join('')
      if (!changes.some(({ change }) => change === 'changed')) continue
      expect(join('added')).toBe(`x ${before}`)
      expect(join('taken-out')).toBe(`x ${after}`)
    }
  })
})

describe('the lines of a text', () => {
  it('VE-10 are its paragraphs, headings and list entries, by who wrote them', () => {
    const records: ActedRecord[] = []
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => records.push({ update, actor: sam, at: 0 }))
    const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
      const yElement = new Y.XmlElement(name)
      yElement.insert(0, children)
      return yElement
    }
    const words = (text: string) => element('paragraph', new Y.XmlText(text))
    doc
      .getXmlFragment('body')
      .insert(0, [
        element('heading', new Y.XmlText('Today')),
        element('paragraph'),
        element(
          'bulletList',
          element('listItem', words('Bread'), element('orderedList', element('listItem', words('Rye')))),
        ),
      ])
    const { doc: replayed, attributions } = attributeLog(records)
    expect(readLines(replayed, 'body', attributions)).toEqual([
      { look: 'heading', text: 'Today', runs: [{ text: 'Today', by: sam }] },
      { look: 'bullet', text: 'Bread', runs: [{ text: 'Bread', by: sam }] },
      { look: 'numbered', text: 'Rye', runs: [{ text: 'Rye', by: sam }] },
    ])
    expect(readLines(replayed, 'nothing', attributions)).toEqual([])
    doc.getXmlFragment('body').insert(0, [element('image')])
    expect(readLines(doc, 'body', attributions)).toBeUndefined()
  })
})

/** Whole numbers below a limit, the same for the same seed. */
function createChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) % below
  }
}
