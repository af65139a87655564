import { joinBackward, setBlockType, splitBlock } from '@tiptap/pm/commands'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { attributeLog } from '#lib/authorship/attribute-log.ts'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { Authorship } from '../../../app/_authorship/authorship.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { rivera, sam, writingPair } from '../../support/writing-pair.ts'

const firstSeed = Number(process.env['SYNC_FIRST_SEED'] ?? 1)
const seeds = Math.min(Number(process.env['SYNC_SEEDS'] ?? 20), 100)

describe('the server and a screen', () => {
  it('AU-10 tell the same, whatever two people do to one text', async () => {
    let moves = 0
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const pair = writingPair()
      const { doc, yBody } = pair.writers.sam
      const awareness = new Awareness(doc)
      awareness.states.set(2, { user: { accountId: rivera } })
      const authorship = new Authorship({
        doc,
        awareness,
        me: sam,
        ask: async () => ({ ok: true, value: { people: [], attributions: new Map() } }),
        findPresent: () => [],
        now: () => 0,
        soon: (work) => work(),
      })
      authorship.start()
      await Promise.resolve()
      const random = createRandom(seed)
      for (let step = 0; step < 40; step++) {
        const who = random.pick(['sam', 'rivera'] as const)
        if (random.chance(0.15)) pair.undoes(who)
        else pair.does(who, (state) => doSomething(state, random))
      }
      const tell = (attributions: Attributions) =>
        findWrittenText(yBody, attributions).blocks.flatMap(({ runs }) =>
          runs.map(({ text, by }) => `${text}: ${by?.author}, ${by?.moved?.by}`),
        )
      expect(tell(authorship.getView().attributions), `seed ${seed}`).toEqual(
        tell(attributeLog(pair.log).attributions),
      )
      moves += tell(authorship.getView().attributions).filter((line) => !line.endsWith('undefined')).length
      authorship.stop()
      awareness.destroy()
    }
    // The chance was busy: words of the one were moved by the other.
    expect(moves).toBeGreaterThan(seeds)
  })
})

/** Writes, deletes, splits, joins or makes a heading somewhere; what does not apply there does nothing. */
function doSomething(state: EditorState, random: Random): Transaction {
  const place = 1 + random.int(Math.max(1, state.doc.content.size - 1))
  const selection = TextSelection.near(state.doc.resolve(Math.min(place, state.doc.content.size)))
  const there = state.apply(state.tr.setSelection(selection))
  let made = there.tr
  const take = (transaction: Transaction) => void (made = transaction)
  const { from } = there.selection
  switch (random.int(6)) {
    case 0:
      splitBlock(there, take)
      break
    case 1:
      joinBackward(there, take)
      break
    case 2:
      setBlockType(there.schema.nodes['heading'] ?? there.doc.type, { level: 2 })(there, take)
      break
    case 3:
      made = there.tr.delete(from, Math.min(from + random.int(12), there.selection.$from.end()))
      break
    default:
      made = there.tr.insertText(random.pick(['I sleep. ', 'no ', 'Since the noise began, ', 'a']), from)
  }
  return made
}
