import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { madeUpdate } from '../../../support/made-update.ts'
import { createRandom, type Random } from '../../../support/sync-random.ts'
import { wordsOf, writeParagraph } from '../../../support/sync-text.ts'
import { RandomWriter } from '../../../support/sync-writer.ts'
import { SyncWorld } from '../../../support/sync-world.ts'
import { figure, seed, tries } from '../../../support/tries.ts'

const count = tries('READERS', 100)

/** What a reader's program may make of the document that it was given. */
const writes: Readonly<Record<string, (doc: Y.Doc, random: Random) => Uint8Array>> = {
  'what an editor would': (doc, random) =>
    changed(doc, (copy) => new RandomWriter(copy, 'session', random).act()),
  'a new paragraph': (doc) => changed(doc, (copy) => writeParagraph(copy, 'forged')),
  'a deletion of everything': (doc) =>
    changed(doc, (copy) => copy.getXmlFragment('body').delete(0, copy.getXmlFragment('body').length)),
  'the whole state and more': (doc) => {
    const copy = copyOf(doc)
    writeParagraph(copy, 'forged')
    return Y.encodeStateAsUpdate(copy)
  },
  'a letter under the writer’s id': (doc) => {
    const [client = 1] = doc.store.clients.keys()
    const next = Y.getState(doc.store, client)
    return madeUpdate(1, 1, client, next, new Uint8Array([4 | 128]), client, next - 1, 'X', 0)
  },
  'collected structs': (_, random) => madeUpdate(1, 1, random.int(2 ** 31), 0, 0, 1 + random.int(99), 0),
  'a deletion of what is not there': (_, random) =>
    madeUpdate(0, 1, random.int(2 ** 31), 1, random.int(99), 1),
  'bytes at random': (_, random) => new Uint8Array(random.int(60)).map(() => random.int(256)),
}

it(
  `A-2 ${count} of ${count} times a reader writes, in any form: nothing changes for anybody`,
  async () => {
    const random = createRandom(seed)
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    world.gate.decide = (person) => (person === world.rivera ? 'read' : 'write')
    const writer = await world.join(world.sam, 'page')
    for (const words of ['one', 'two', 'three']) writeParagraph(writer.doc, words)
    await world.quiesce(writer)
    const before = {
      records: world.log.documents.get(documentId)?.updates.length,
      words: wordsOf(writer.doc),
      state: Y.encodeStateAsUpdate(writer.doc),
    }
    let unchanged = 0
    let closed = 0
    for (let index = 0; index < count; index++) {
      // Broken frames close, and too many such closes turn a person away for a minute.
      world.clock.advance(1_000)
      const reader = await world.join(world.rivera, 'page')
      expect(reader.hello?.access).toBe('read')
      const [form, make] = random.pick(Object.entries(writes))
      const update = make(reader.doc, random)
      const frames = random.pick([
        [encodeUpdate(update)],
        [encodeSyncStep2(update)],
        [encodeSyncStep2(update), encodeUpdate(update)],
      ])
      for (const frame of frames) reader.sendRaw(frame)
      reader.deliver(reader.toServer.length)
      await world.quiesce(writer)
      const { updates } = world.log.documents.get(documentId) ?? {}
      expect(updates?.length, form).toBe(before.records)
      expect(wordsOf(writer.doc), form).toBe(before.words)
      if (reader.closed !== undefined) {
        expect([4400, 4403, 4413], form).toContain(reader.closed.code)
        closed += 1
      }
      reader.disconnect()
      unchanged += 1
    }
    expect(Y.encodeStateAsUpdate(writer.doc)).toEqual(before.state)
    expect(writer.isOpen).toBe(true)
    expect(closed).toBeGreaterThan(count / 2)
    figure(`A-2 ${unchanged} of ${count} writes of readers changed nothing, ${closed} closed, seed ${seed}`)
  },
  60_000 + count * 50,
)

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What a change of a copy would be sent as. */
function changed(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}
