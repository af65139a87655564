import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { readStartingPoint } from '#lib/starting-point/read-starting-point.ts'
import { startingPartName, startingParts, type StartingPart } from '#lib/starting-point/starting-parts.ts'
import { compareStates } from '#lib/versions/compare-states.ts'
import { planRestore } from '#lib/versions/plan-restore.ts'
import { runPlan } from '#lib/versions/restore-plan.ts'
import { readContent } from '#lib/versions/version-content.ts'
import { findRootShape } from '#lib/wire/document-roots.ts'

const write = (doc: Y.Doc, part: StartingPart, words: string) =>
  writePlainText(doc.getXmlFragment(startingPartName(part)), words)
const wordsOf = (doc: Y.Doc) =>
  Object.fromEntries(
    readStartingPoint(doc).parts.flatMap(({ part, text }) => {
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

describe('the starting point’s document', () => {
  it('SPO-1 each part is a root text of its own, and there are no other roots', () => {
    for (const part of startingParts) {
      expect(findRootShape('starting-point', startingPartName(part))).toBe('text')
      for (const kind of ['board', 'plan', 'session', 'reflection'])
        expect(findRootShape(kind, startingPartName(part)), kind).toBeUndefined()
    }
    for (const name of ['body', 'goals', 'part/', 'part/early-signs', 'part/values/x', 'xpart/values'])
      expect(findRootShape('starting-point', name), name).toBeUndefined()
  })

  it('SPO-1 every part is there from the start, empty; reading changes nothing', () => {
    const doc = new Y.Doc()
    const { parts } = readStartingPoint(doc)
    expect(parts.map(({ part }) => part)).toEqual(startingParts)
    expect(parts.every(({ text }) => text?.blocks.length === 0)).toBe(true)
    expect(doc.share.size).toBe(0)
  })

  it('SPO-1 a part that cannot be read harms none beside it', () => {
    const doc = new Y.Doc()
    write(doc, 'values', 'Being kind.')
    doc.getXmlFragment(startingPartName('strengths')).push([new Y.XmlElement('script')])
    expect(wordsOf(doc)).toEqual({ values: 'Being kind.', strengths: 'cannot be read' })
  })
})

describe('versions of a starting point', () => {
  it('SPO-6 what is different is told part by part, and only where something is', () => {
    const before = new Y.Doc()
    write(before, 'values', 'Being kind.')
    const after = copyOf(before)
    write(after, 'strengths', 'I mend things.')
    expect(compareStates('starting-point', stateOf(before), stateOf(after), undefined)).toMatchObject({
      of: 'starting-point',
      parts: [{ part: 'strengths', lines: [{ change: 'added', text: 'I mend things.' }] }],
    })
    const content = readContent('starting-point', after, { was: new Map(), now: new Map() })
    expect(content).toMatchObject({ of: 'starting-point', startingPoint: { parts: expect.anything() } })
  })

  it('SPO-6 going back makes each part say what it said', () => {
    const version = new Y.Doc()
    write(version, 'values', 'Being kind.')
    const now = copyOf(version)
    now.getXmlFragment(startingPartName('values')).delete(0, 1)
    write(now, 'values', 'Being quick.')
    write(now, 'strengths', 'I mend things.')
    const asked = { goalId: undefined, keepsPlaces: false }
    const planned = planRestore('starting-point', now, version, asked)
    if (!planned.ok) throw new Error(planned.failure.kind)
    runPlan(now, planned.value)
    expect(wordsOf(now)).toEqual({ values: 'Being kind.' })
  })
})
