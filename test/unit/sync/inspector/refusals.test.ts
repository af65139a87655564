import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspectStateVector } from '#server/sync/inspector/inspect-state-vector.ts'
import { inspectUpdate } from '#server/sync/inspector/inspect-update.ts'
import { memoryWorkspaceId } from '../../../support/sync-memory-log.ts'
import { stateOf } from '../../../support/sync-state.ts'

/** An update from numbers (as variable-length integers) and strings. */
function bytes(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

const inspect = (update: Uint8Array, kind: 'board' | 'session' = 'session') =>
  inspectUpdate(update, stateOf(kind))
const malformed = { kind: 'refused', code: 4400 }
const tooLarge = { kind: 'refused', code: 4413 }
// info bytes
const typeWithRoot = 7
const stringAfter = new Uint8Array([4 | 128])
const markAfter = new Uint8Array([6 | 128])
const any = 8

describe('inspector refuses', () => {
  it('SY-11 takes the empty update as one that says nothing', () => {
    const inspection = inspect(bytes(0, 0))
    expect(inspection.kind).toBe('pass')
  })

  it('SY-12 refuses version 2, bytes left over, and every cut', () => {
    const update = updateOf((doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlText('hello')]))
    expect(inspect(update).kind).toBe('pass')
    expect(inspect(Y.convertUpdateFormatV1ToV2(update))).toEqual(malformed)
    expect(inspect(bytes(update, 0))).toEqual(malformed)
    for (let length = 0; length < update.length; length++) {
      expect(inspect(update.slice(0, length))).toEqual(malformed)
    }
  })

  it('SY-13 refuses roots that the kind of document does not have, and contents of the wrong shape', () => {
    const text = (name: string) => updateOf((doc) => doc.getXmlFragment(name).insert(0, [new Y.XmlText('x')]))
    expect(inspect(text('body')).kind).toBe('pass')
    expect(inspect(text('sentence/g1'))).toEqual(malformed)
    expect(inspect(text('sentence/g1'), 'board').kind).toBe('pass')
    expect(inspect(text('body'), 'board')).toEqual(malformed)
    expect(inspect(text('sentence/../../x'), 'board')).toEqual(malformed)
    expect(inspect(text('goals'), 'board')).toEqual(malformed)
    const map = (name: string) => updateOf((doc) => doc.getMap(name).set('g1', new Y.Map([['order', 'a0']])))
    expect(inspect(map('goals'), 'board').kind).toBe('pass')
    expect(inspect(map('sentence/g1'), 'board')).toEqual(malformed)
    expect(inspect(map('body'))).toEqual(malformed)
    expect(inspect(updateOf((doc) => doc.getText('body').insert(0, 'bare')))).toEqual(malformed)
  })

  it('P-6 refuses subdocuments, binary, embeds, foreign shared types and keys that change objects', () => {
    const inGoals = (value: unknown) =>
      inspect(
        updateOf((doc) => doc.getMap('goals').set('g1', value)),
        'board',
      )
    expect(inGoals('anything').kind).toBe('pass')
    expect(inGoals(new Y.Doc())).toEqual(malformed)
    expect(inGoals(new Uint8Array(3))).toEqual(malformed)
    expect(inGoals(new Y.Array())).toEqual(malformed)
    expect(inGoals(new Y.Text())).toEqual(malformed)
    expect(inGoals(10n)).toEqual(malformed)
    expect(inGoals(JSON.parse('{"__proto__":{"a":1}}'))).toEqual(malformed)
    const key = updateOf((doc) => doc.getMap('goals').set('__proto__', 1))
    expect(inspect(key, 'board')).toEqual(malformed)
    const embed = updateOf((doc) => {
      const yText = new Y.XmlText('x')
      doc.getXmlFragment('body').insert(0, [yText])
      yText.insertEmbed(0, { image: 'x' })
    })
    expect(inspect(embed)).toEqual(malformed)
    const map = updateOf((doc) => {
      const element = new Y.XmlElement('paragraph')
      doc.getXmlFragment('body').insert(0, [element])
      element.setAttribute('x', 'y')
    })
    expect(inspect(map).kind).toBe('pass')
  })

  it('P-3 refuses bombs quickly: counts beyond the bytes, too many structs, ranges and roots', () => {
    const huge = 2 ** 40
    expect(inspect(bytes(huge, 0))).toEqual(malformed)
    expect(inspect(bytes(1, huge, 1, 0, 0, 1, 0))).toEqual(malformed)
    expect(inspect(bytes(0, 1, 7, huge))).toEqual(malformed)
    const garbage = new Uint8Array(2 * 200_000).map((_, index) => index % 2)
    expect(inspect(bytes(1, 200_000, 9, 0, garbage, 0))).toEqual(tooLarge)
    const ranges = new Uint8Array(2 * 1_000_000).fill(1)
    expect(inspect(bytes(0, 1, 9, 1_000_000, ranges))).toEqual(tooLarge)
    const roots = updateOf((doc) => {
      for (let index = 0; index < 2_100; index++) {
        doc.getXmlFragment(`step/${index}`).insert(0, [new Y.XmlText('x')])
      }
    })
    expect(inspect(roots, 'board')).toEqual(tooLarge)
    const keys = updateOf((doc) => {
      for (let index = 0; index < 2_100; index++) doc.getMap('goals').set(`g${index}`, new Y.Map())
    })
    expect(inspect(keys, 'board')).toEqual(tooLarge)
  })

  it('P-3 refuses many first values of one key, over which Yjs would walk each time', () => {
    const nullUnderKey = bytes(32 | any, 1, 'goals', 'g1', 1, 126)
    const rivals = (count: number) => {
      const items = Array.from({ length: count }, () => nullUnderKey)
      return bytes(1, count, 9, 0, ...items, 0)
    }
    expect(inspect(rivals(8), 'board').kind).toBe('pass')
    expect(inspect(rivals(9), 'board')).toEqual(malformed)
    // The same inside an element, whose key is told by the element's id and not by a root's name.
    const nullOfElement = bytes(32 | any, 0, 9, 0, 'style', 1, 126)
    const inside = (count: number) => {
      const items = Array.from({ length: count }, () => nullOfElement)
      return bytes(1, count + 1, 9, 0, typeWithRoot, 1, 'body', 3, 'paragraph', ...items, 0)
    }
    expect(inspect(inside(8)).kind).toBe('pass')
    expect(inspect(inside(9))).toEqual(malformed)
  })

  it('P-3 refuses nesting beyond the bound, in one update and level by level before any is durable', () => {
    const nest = (depth: number) => {
      const doc = new Y.Doc()
      const updates: Uint8Array[] = []
      doc.on('update', (update) => updates.push(update))
      let parent: Y.XmlFragment = doc.getXmlFragment('body')
      for (let level = 0; level < depth; level++) {
        const child = new Y.XmlElement('listItem')
        parent.insert(0, [child])
        parent = child
      }
      return { whole: Y.encodeStateAsUpdate(doc), updates }
    }
    expect(inspect(nest(64).whole).kind).toBe('pass')
    expect(inspect(nest(65).whole)).toEqual(malformed)
    expect(inspect(nest(1_000).whole)).toEqual(malformed)
    for (const commitFirst of [true, false]) {
      const state = stateOf('session')
      const kinds = nest(70).updates.map((update) => {
        const inspection = inspectUpdate(update, state)
        if (inspection.kind !== 'pass') return inspection.kind
        const { contents } = inspection
        const write = {
          update,
          contents,
          accountId: memoryWorkspaceId as never,
          newClients: [],
          placed: undefined,
        }
        state.accept(write)
        if (commitFirst) state.commit(write, state.seq + 1)
        return 'pass'
      })
      expect(kinds.indexOf('refused')).toBe(64)
    }
  })

  it('P-4 asks for the difference where something is missing, and refuses rings', () => {
    // The second of two updates alone: its origin, its own clock and its deletions are unknown.
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    const yText = new Y.XmlText('a')
    doc.getXmlFragment('body').insert(0, [yText])
    yText.insert(1, 'b')
    yText.delete(0, 1)
    expect(updates.length).toBe(3)
    expect(inspect(updates[1] ?? new Uint8Array())).toMatchObject({ kind: 'resync' })
    expect(inspect(updates[2] ?? new Uint8Array())).toMatchObject({ kind: 'resync' })
    const chain = bytes(2, 1, 2, 0, stringAfter, 1, 0, 'x', 1, 1, 0, 7, 1, 'body', 6, 0)
    expect(inspect(chain).kind).toBe('pass')
    // Client 2 hangs on client 1's first struct, client 1 on client 2's.
    const ring = bytes(2, 1, 2, 0, stringAfter, 1, 0, 'x', 1, 1, 0, stringAfter, 2, 0, 'y', 0)
    expect(inspect(ring)).toEqual(malformed)
    // A struct that hangs on itself.
    expect(inspect(bytes(1, 1, 2, 0, stringAfter, 2, 0, 'x', 0))).toEqual(malformed)
  })

  it('SY-14 refuses what Yjs chokes on: empty structs, two blocks for one client, broken text and marks', () => {
    const element = [typeWithRoot, 1, 'body', 6] as const
    expect(inspect(bytes(1, 1, 9, 0, ...element, 0)).kind).toBe('pass')
    expect(inspect(bytes(2, 1, 9, 0, ...element, 1, 9, 0, ...element, 0))).toEqual(malformed)
    expect(inspect(bytes(1, 2, 9, 0, ...element, stringAfter, 9, 0, 'x', 0)).kind).toBe('pass')
    expect(inspect(bytes(1, 2, 9, 0, ...element, stringAfter, 9, 0, '', 0))).toEqual(malformed)
    const broken = bytes(1, 2, 9, 0, ...element, stringAfter, 9, 0, 2, new Uint8Array([0xc3, 0x28]), 0)
    expect(inspect(broken)).toEqual(malformed)
    const mark = (json: string) => bytes(1, 2, 9, 0, ...element, markAfter, 9, 0, 'bold', json, 0)
    expect(inspect(mark('{}')).kind).toBe('pass')
    expect(inspect(mark('{'))).toEqual(malformed)
    expect(inspect(mark('['.repeat(100) + ']'.repeat(100)))).toEqual(malformed)
    expect(inspect(bytes(1, 1, 9, 0, any | 32, 1, 'goals', 'g', 0, 0), 'board')).toEqual(malformed)
  })

  it('SY-15 reads a state vector within its bytes only', () => {
    expect(inspectStateVector(Y.encodeStateVector(new Y.Doc()))).toBe(true)
    expect(inspectStateVector(bytes(1, 7, 3))).toBe(true)
    expect(inspectStateVector(bytes(2, 7, 3))).toBe(false)
    expect(inspectStateVector(bytes(1, 7, 3, 1))).toBe(false)
    expect(inspectStateVector(bytes(2 ** 40))).toBe(false)
  })
})
