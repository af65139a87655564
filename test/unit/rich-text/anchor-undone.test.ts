import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { anchorUndone } from '#lib/rich-text/anchor-undone.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

describe('what undo brings back', () => {
  it('UN-1 letters brought back twice, the second time with their paragraph, stand alike for everybody', () => {
    expect(bringBackTwice(true)).toEqual(['abc', 'abc', 'abc'])
  })

  // https://github.com/yjs/yjs/issues/794: when this fails, anchorUndone may go.
  it('UN-1 Yjs alone shows them to others in another order', () => {
    expect(bringBackTwice(false)).toEqual(['acb', 'abc', 'abc'])
  })

  it('UN-1 three people write, delete, undo and redo, hearing of each other now and then: all read the same', () => {
    const random = createRandom(seed)
    const count = tries('UNDO', 150)
    let undone = 0
    for (let story = 0; story < count; story++) undone += tellStory(random)
    figure(`UN-1 ${count} stories, ${undone} undone or redone, all read alike, seed ${seed}`)
    expect(undone).toBeGreaterThan(count * 5)
  })

  it('UN-2 the person who undoes sees it where it was, and writing itself is sent as Yjs sends it', () => {
    const random = createRandom(seed)
    for (let story = 0; story < 30; story++) {
      const writer = new Writer(1, false)
      const told = new Writer(1, true)
      for (let step = 0; step < 40; step++) {
        const next = random.int(2 ** 31)
        writer.act(createRandom(next))
        told.act(createRandom(next))
        expect(told.read()).toBe(writer.read())
        expect(Y.encodeStateVector(told.doc)).toEqual(Y.encodeStateVector(writer.doc))
        if (told.undone === 0) {
          expect(Y.encodeStateAsUpdate(told.doc)).toEqual(Y.encodeStateAsUpdate(writer.doc))
        }
      }
    }
  })
})

/** What the first writer, the one who undoes and a third read in the end. */
function bringBackTwice(isAnchored: boolean): readonly string[] {
  const [first, undoer, third] = [5, 2, 9].map((clientId) => new Writer(clientId, isAnchored))
  if (first === undefined || undoer === undefined || third === undefined) throw new Error('nobody writes')
  const all = [first, undoer, third]
  first.does((yTexts) => yTexts.insert(0, [new Y.Text('abc')]))
  meet(all)
  undoer.does((yTexts) => yTexts.get(0).delete(1, 2))
  undoer.undoManager.undo()
  third.hear([undoer])
  third.does((yTexts) => yTexts.get(0).insert(2, 'z'))
  undoer.does((yTexts) => yTexts.delete(0, 1))
  undoer.hear([third])
  undoer.undoManager.undo()
  meet(all)
  return all.map((writer) => writer.yTexts.get(0).toJSON())
}

/** Some forty deeds of three people. Answers how often they undid or redid. */
function tellStory(random: Random): number {
  const writers = [1, 2, 3].map((turn) => new Writer(turn + 3 * random.int(1_000), true))
  writers[0]?.does((yTexts) => yTexts.insert(0, [new Y.Text('abc')]))
  meet(writers)
  for (let step = 0; step < 40; step++) {
    const writer = random.pick(writers)
    writer.act(random)
    if (random.chance(0.5)) random.pick(writers).hear(writers)
  }
  meet(writers)
  const anew = new Writer(9_999, true)
  anew.hear(writers)
  expect(new Set([anew, ...writers].map((writer) => writer.read())).size).toBe(1)
  return writers.reduce((sum, { undone }) => sum + undone, 0)
}

function meet(writers: readonly Writer[]): void {
  for (const writer of writers) writer.hear(writers)
}

/** Somebody with an undo of their own, who writes lines beside each other. */
class Writer {
  readonly doc = new Y.Doc()
  readonly yTexts: Y.Array<Y.Text> = this.doc.getArray('texts')
  readonly undoManager: Y.UndoManager
  undone = 0

  constructor(clientId: number, isAnchored: boolean) {
    this.doc.clientID = clientId
    if (isAnchored) anchorUndone(this.doc)
    // What is undone together hangs on what is done, never on how fast the machine is.
    const captureTimeout = Number.MAX_SAFE_INTEGER
    this.undoManager = new Y.UndoManager(this.yTexts, { captureTimeout, trackedOrigins: new Set([this]) })
  }

  does(write: (yTexts: Y.Array<Y.Text>) => void): void {
    this.doc.transact(() => write(this.yTexts), this)
  }

  hear(others: readonly Writer[]): void {
    for (const { doc } of others) {
      if (doc !== this.doc) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)))
    }
  }

  read(): string {
    return JSON.stringify(this.yTexts.toJSON())
  }

  act(random: Random): void {
    if (random.chance(0.4)) this.undoManager.stopCapturing()
    if (random.chance(0.36)) {
      this.undone += 1
      if (random.chance(0.6)) this.undoManager.undo()
      else this.undoManager.redo()
      return
    }
    this.does((yTexts) => {
      const { length } = yTexts
      if (length === 0 || random.chance(0.05)) return yTexts.insert(0, [new Y.Text('abc')])
      const at = random.int(length)
      if (random.chance(0.15)) return yTexts.delete(at)
      const yText = yTexts.get(at)
      const place = random.int(yText.length + 1)
      if (random.chance(0.6)) return yText.insert(place, random.pick(['x', 'y', 'z']))
      return yText.delete(place, Math.min(1 + random.int(3), yText.length - place))
    })
  }
}
