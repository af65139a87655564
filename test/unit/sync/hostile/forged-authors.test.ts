import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { syncLimits } from '#server/sync/limits.ts'
import { collected, gap, letterAfter, madeUpdate } from '../../../support/made-update.ts'
import { createRandom, type Random } from '../../../support/sync-random.ts'
import { wordsOf, writeParagraph } from '../../../support/sync-text.ts'
import { SyncWorld } from '../../../support/sync-world.ts'
import { figure, seed, tries } from '../../../support/tries.ts'

const count = tries('FORGERIES', 100)

/** What is known of the victim: their id, their next clock, and an update of theirs that the server has. */
interface Victim {
  readonly client: number
  readonly next: number
  readonly sent: Uint8Array
}

/** Ways to write as another, by name. `codes`: how the forger is closed; none: nothing is said, nothing kept. */
const forgeries: Readonly<
  Record<
    string,
    { readonly codes: readonly number[]; readonly make: (victim: Victim, random: Random) => Uint8Array }
  >
> = {
  'next clock': {
    codes: [4409],
    make: ({ client, next }) => madeUpdate(1, 1, client, next, letterAfter, client, next - 1, 'X', 0),
  },
  'far clock': {
    codes: [4400, 4409],
    make: ({ client, next }, random) =>
      madeUpdate(1, 1, client, next + 1 + random.int(2 ** 30), letterAfter, client, next - 1, 'X', 0),
  },
  'far clock over a gap': {
    codes: [4400, 4409],
    make: ({ client, next }, random) => {
      const length = 1 + random.int(1_000)
      return madeUpdate(1, 2, client, next, gap, length, letterAfter, client, next - 1, 'X', 0)
    },
  },
  'collected struct': {
    codes: [4400, 4409],
    make: ({ client, next }, random) => madeUpdate(1, 1, client, next, collected, 1 + random.int(2 ** 20), 0),
  },
  'replay of their next words, caught elsewhere': {
    codes: [4409],
    make: ({ client, next, sent }) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, sent)
      const before = Y.encodeStateVector(doc)
      doc.clientID = client
      if (Y.getState(doc.store, client) !== next) throw new Error('not what they have written')
      writeParagraph(doc, 'forged')
      return Y.encodeStateAsUpdate(doc, before)
    },
  },
  'replay of what they wrote': { codes: [], make: ({ sent }) => sent },
}

it(
  `P-1 ${count} of ${count} times writing as another is refused and not kept, and the next edit of the other lands`,
  async () => {
    const random = createRandom(seed)
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    const victim = await world.join(world.rivera, 'page')
    writeParagraph(victim.doc, 'mine')
    await world.quiesce(victim)
    const client = victim.doc.clientID
    const records = () => world.log.documents.get(documentId)?.updates.length ?? 0
    let refused = 0
    for (let index = 0; index < count; index++) {
      const [name, { codes, make }] = random.pick(Object.entries(forgeries))
      const forger = await world.join(world.sam, 'page')
      const kept = records()
      const words = wordsOf(victim.doc)
      const forged = make(
        { client, next: Y.getState(victim.doc.store, client), sent: Y.encodeStateAsUpdate(victim.doc) },
        random,
      )
      const frame = random.chance(0.5) ? encodeUpdate(forged) : encodeSyncStep2(forged)
      // What hangs on nothing is asked about; whoever insists and answers nothing is closed.
      for (let sent = 0; sent < syncLimits.framesAQuestion + 5; sent++) forger.sendRaw(frame)
      forger.deliver(forger.toServer.length)
      await world.quiesce(victim)
      expect(records(), name).toBe(kept)
      expect(wordsOf(victim.doc), name).toBe(words)
      if (codes.length > 0) expect(codes, name).toContain(forger.closed?.code)
      forger.disconnect()

      const text = victim.doc.getXmlFragment('body').get(0)
      const yText = text instanceof Y.XmlElement ? text.get(0) : undefined
      if (!(yText instanceof Y.XmlText)) throw new Error('their words are gone')
      yText.insert(random.int(yText.length), 'a')
      if (yText.length > 40) yText.delete(0, 30)
      await world.quiesce(victim)
      expect(victim.isOpen).toBe(true)
      expect(victim.acknowledgedFrames).toBe(victim.written.length)
      expect(records()).toBeGreaterThan(kept)
      refused += 1
      world.clock.advance(1_000)
    }
    const reader = await world.join(world.sam, 'page')
    expect(wordsOf(reader.doc)).toBe(wordsOf(victim.doc))
    figure(`P-1 ${refused} of ${count} forgeries refused, the next edit landed each time, seed ${seed}`)
  },
  60_000 + count * 100,
)
