import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { partName, planParts } from '#lib/plan/plan-parts.ts'
import { readPlan } from '#lib/plan/read-plan.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { compareStates } from '#lib/versions/compare-states.ts'
import { planRestore } from '#lib/versions/plan-restore.ts'
import { runPlan } from '#lib/versions/restore-plan.ts'
import { readContent } from '#lib/versions/version-content.ts'
import { findRootShape } from '#lib/wire/document-roots.ts'

const write = (doc: Y.Doc, part: (typeof planParts)[number], words: string) =>
  writePlainText(doc.getXmlFragment(partName(part)), words)
const wordsOf = (doc: Y.Doc) =>
  Object.fromEntries(
    readPlan(doc).parts.flatMap(({ part, text }) => {
      const words = text === undefined ? 'cannot be read' : plainText(text)
      return words === '' ? [] : [[part, words]]
    }),
  )
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const stateOf = (doc: Y.Doc) => ({ doc, attributions: new Map() })

describe('the plan’s document', () => {
  it('PL-2 each part is a root text of its own, and a plan has no other roots', () => {
    for (const part of planParts) expect(findRootShape('plan', partName(part))).toBe('text')
    for (const name of ['body', 'goals', 'part/', 'part/another', 'part/early-signs/x', 'xpart/early-signs'])
      expect(findRootShape('plan', name), name).toBeUndefined()
    for (const kind of ['board', 'session', 'reflection'])
      expect(findRootShape(kind, 'part/early-signs')).toBeUndefined()
  })

  it('PL-2 two people who begin one part at once lose no word of either', () => {
    const [sam, ana] = [new Y.Doc(), new Y.Doc()]
    write(sam, 'early-signs', 'I stop answering the phone.')
    write(ana, 'early-signs', 'The curtains stay shut.')
    const [fromSam, fromAna] = [Y.encodeStateAsUpdate(sam), Y.encodeStateAsUpdate(ana)]
    Y.applyUpdate(sam, fromAna)
    Y.applyUpdate(ana, fromSam)
    expect(wordsOf(sam)).toEqual(wordsOf(ana))
    expect(wordsOf(sam)['early-signs']?.split('\n').toSorted()).toEqual([
      'I stop answering the phone.',
      'The curtains stay shut.',
    ])
  })

  it('PL-3 every part is there from the start, empty; reading changes nothing', () => {
    const doc = new Y.Doc()
    const { parts } = readPlan(doc)
    expect(parts.map(({ part }) => part)).toEqual(planParts)
    expect(parts.every(({ text }) => text?.blocks.length === 0)).toBe(true)
    expect(doc.share.size).toBe(0)
  })

  it('PL-3 a part that holds what the schema does not know harms none beside it', () => {
    const doc = new Y.Doc()
    write(doc, 'what-i-do', 'I walk to the sea.')
    doc.getXmlFragment(partName('professionals')).push([new Y.XmlElement('script')])
    expect(wordsOf(doc)).toEqual({ 'what-i-do': 'I walk to the sea.', professionals: 'cannot be read' })
  })
})

describe('versions of a plan', () => {
  it('PL-4 what is different is told part by part, and only where something is', () => {
    const before = new Y.Doc()
    write(before, 'what-i-do', 'I walk to the sea.')
    const after = copyOf(before)
    write(after, 'people-to-ask', 'My sister.')
    const difference = compareStates('plan', stateOf(before), stateOf(after), undefined)
    expect(difference).toMatchObject({
      of: 'plan',
      parts: [{ part: 'people-to-ask', lines: [{ change: 'added', text: 'My sister.' }] }],
    })
    expect(compareStates('plan', stateOf(after), stateOf(copyOf(after)), undefined)).toEqual({
      of: 'plan',
      parts: [],
    })
    expect(readContent('plan', after, { was: new Map(), now: new Map() })).toMatchObject({ of: 'plan' })
  })

  it('PL-4 going back makes each part say what it said, and leaves a part alone that cannot be read', () => {
    const version = new Y.Doc()
    write(version, 'what-i-do', 'I walk to the sea.')
    write(version, 'professionals', 'The surgery.')
    const now = copyOf(version)
    now.getXmlFragment(partName('what-i-do')).delete(0, 1)
    write(now, 'what-i-do', 'I stay in.')
    write(now, 'people-to-ask', 'My sister.')
    now.getXmlFragment(partName('professionals')).push([new Y.XmlElement('script')])
    const planned = planRestore('plan', now, version, { goalId: undefined, keepsPlaces: false })
    if (!planned.ok) throw new Error(planned.failure.kind)
    runPlan(now, planned.value)
    expect(wordsOf(now)).toEqual({ 'what-i-do': 'I walk to the sea.', professionals: 'cannot be read' })
  })
})
