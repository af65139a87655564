import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { entangledUpdate } from '../../support/entangled-update.ts'
import { createRandom } from '../../support/sync-random.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { RandomWriter } from '../../support/sync-writer.ts'

/** Each update of somebody who writes one paragraph after another. */
function paragraphs(...words: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const word of words) writeParagraph(doc, word)
  return updates
}

describe('replaying a log', () => {
  it('SY-26 an update that keeps Yjs walking is stopped, whatever its length', () => {
    for (const size of [1_000, 4_000, 16_000]) {
      const update = entangledUpdate(7, size)
      expect(() => applyUpdate(new Y.Doc(), update), `${update.length} bytes`).toThrow('too entangled')
      expect(globalThis.Set.name).toBe('Set')
    }
  })

  it('SY-26 nobody’s honest writing comes near: alone, by two at once, or the whole of it in one piece', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = createRandom(seed)
      const server = new Y.Doc()
      const writers = [1, 2].map(() => new RandomWriter(new Y.Doc(), 'session', random))
      for (let round = 0; round < 20; round++) {
        for (const { doc } of writers) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
        for (const writer of writers) for (let step = 0; step < 10; step++) writer.act()
        for (const { doc } of writers) {
          const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
          expect(applyUpdate(server, update), `seed ${seed}`).toBeLessThan(2_000)
        }
      }
      expect(applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(server))).toBeLessThan(2_000)
    }
  })

  it('SY-26 leaves out what throws and what hangs on it, and nothing else', () => {
    const honest = paragraphs('one', 'two')
    const bomb = entangledUpdate(7, 4_000)
    const after = paragraphs('lost', 'lost too').slice(1)
    const { doc, leftOut } = replayLog([honest[0] ?? bomb, bomb, ...after, honest[1] ?? bomb])
    expect(leftOut).toBe(2)
    expect(wordsOf(doc)).toBe('one two')
    expect(doc.store.pendingStructs).toBeNull()
  })

  it('SY-61 a key whose value is several letters is left out: Yjs would throw when its map is deleted', () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    const goal = new Y.Map([['order', 'a']])
    doc.getMap('goals').set('g', goal)
    const before = Y.encodeStateAsUpdate(doc)
    // Three letters after the value of `order`, from client 2: what no command writes.
    const letters = new Uint8Array([1, 1, 2, 0, 132, 1, 1, 3, 97, 98, 99, 0])
    const { doc: replayed, leftOut } = replayLog([before, letters])
    expect(leftOut).toBe(1)
    expect(Y.encodeStateAsUpdate(replayed)).toEqual(before)
  })

  it('SY-26 deletes nothing by itself: needless marks stay until somebody tidies them', () => {
    const written = new Y.Doc()
    const text = new Y.XmlText('words')
    written.getXmlFragment('body').insert(0, [text])
    text.format(0, 5, { bold: {} })
    const updates = [Y.encodeStateAsUpdate(written)]
    written.on('update', (update) => updates.push(update))
    // Not by Yjs's own command, which tidies as it deletes.
    written.transact((transaction) => {
      for (let item = text._start; item !== null; item = item.right) {
        if (item.content instanceof Y.ContentString) item.delete(transaction)
      }
    })
    const { doc } = replayLog(updates)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(written))
  })
})
