import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { countStructs } from '#lib/log/allowed-steps.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import type { DocumentState } from '#server/sync/document-state.ts'
import { inspectUpdate } from '#server/sync/inspector/inspect-update.ts'
import { accountNamed } from '../../support/sync-people.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { stateOf } from '../../support/sync-state.ts'
import { RandomWriter } from '../../support/sync-writer.ts'

/** A quick look by default; `npm test` gives 500. */
const seeds = Number(process.env['SYNC_SEEDS'] ?? 20)
const { writeUint8, writeVarString, writeVarUint } = encoding

describe('simple updates', () => {
  it('SY-60 whatever a simple update points at, Yjs takes it, and walks no further than the document is long', () => {
    const seen = { simple: 0, walked: 0, structs: 0 }
    for (let seed = 1; seed <= seeds; seed++) {
      const random = createRandom(seed)
      const state = stateOf('session')
      const kept = writeSomething(random, state)
      const before = new Y.Doc()
      for (const update of kept) applyUpdate(before, update)
      const later: Uint8Array[] = []
      for (let round = 0; round < 150; round++) {
        const update = pointAnywhere(random, state)
        const inspection = inspectUpdate(update, state)
        if (inspection.kind !== 'pass') continue
        const placed = state.countPlaced(inspection.contents)
        if (placed === undefined) continue
        seen.simple += 1
        const structs = countStructs(before)
        const steps = applyUpdate(before, update, 4)
        // Beside the walking: two looks at the next item and two changed parents a struct, one a struct deleted.
        expect(steps, `seed ${seed} round ${round}`).toBeLessThanOrEqual(2 * placed * structs + 40 + structs)
        seen.walked = Math.max(seen.walked, steps)
        seen.structs = Math.max(seen.structs, structs)
        take(state, update)
        later.push(update)
      }
      // When the room needs the document it is the same, and replaying the log leaves nothing out.
      expect(Y.encodeStateVector(state.doc)).toEqual(Y.encodeStateVector(before))
      expect(state.doc.getXmlFragment('body').toJSON()).toEqual(before.getXmlFragment('body').toJSON())
      expect(replayLog([...kept, ...later]).leftOut).toBe(0)
    }
    process.stderr.write(`figure: SY-60 ${seen.simple} simple updates, 0 threw, ${JSON.stringify(seen)}\n`)
    expect(seen.simple).toBeGreaterThan(seeds * 40)
  }, 300_000)

  it('SY-60 typing on is put behind the last letter without walking, until somebody else puts something there', () => {
    const state = stateOf('session')
    const doc = new Y.Doc()
    const yText = new Y.XmlText('a text')
    doc.getXmlFragment('body').insert(0, [yText])
    take(state, Y.encodeStateAsUpdate(doc))
    const placedBy = (change: () => void, by: Y.Doc = doc) => {
      const vector = Y.encodeStateVector(by)
      change()
      const update = Y.encodeStateAsUpdate(by, vector)
      const inspection = inspectUpdate(update, state)
      const placed = inspection.kind === 'pass' ? state.countPlaced(inspection.contents) : 'refused'
      take(state, update)
      return placed
    }
    const at = (offset: number) => () => yText.insert(offset, 'x')
    expect(placedBy(at(3))).toBe(1)
    expect(placedBy(at(4))).toBe(0)
    expect(placedBy(at(5))).toBe(0)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const otherText = other.getXmlFragment('body').get(0)
    if (!(otherText instanceof Y.XmlText)) throw new Error('no text')
    expect(placedBy(() => otherText.insert(6, 'y'), other)).toBe(1)
    expect(placedBy(at(6))).toBe(1)
    expect(placedBy(at(7))).toBe(0)
  })

  it('SY-60 what nests, has a parent named or brings anything but text and marks is not simple', () => {
    const state = stateOf('board')
    const updates: Uint8Array[] = []
    const doc = new Y.Doc()
    doc.on('update', (update) => updates.push(update))
    doc.getXmlFragment('sentence/g').insert(0, [new Y.XmlText('x')])
    doc.getMap('goals').set('g', new Y.Map())
    doc.getXmlFragment('sentence/g').insert(1, [new Y.XmlElement('paragraph')])
    for (const update of updates) {
      const inspection = inspectUpdate(update, state)
      expect(inspection.kind === 'pass' && inspection.contents.simple).toBe(undefined)
      take(state, update)
    }
  })
})

function take(state: DocumentState, update: Uint8Array): void {
  const inspection = inspectUpdate(update, state)
  if (inspection.kind !== 'pass') throw new Error(`not taken in: ${inspection.kind}`)
  const { contents } = inspection
  const placed = state.countPlaced(contents)
  const newClients = state.newClients(contents)
  const write = { update, contents, accountId: accountNamed('sam'), newClients, placed }
  state.accept(write)
  state.commit(write, state.seq + 1)
}

/** Two people's writing, one after the other. */
function writeSomething(random: Random, state: DocumentState): readonly Uint8Array[] {
  const kept: Uint8Array[] = []
  for (const client of [5, 9]) {
    const doc = new Y.Doc()
    doc.clientID = client
    for (const update of kept) Y.applyUpdate(doc, update)
    const writer = new RandomWriter(doc, 'session', random)
    doc.on('update', (update) => kept.push(update))
    for (let step = 0; step < 60; step++) writer.act()
  }
  for (const update of kept) take(state, update)
  return kept
}

/** An update of few structs whose origins and deletions are any known clocks, and whose contents are any allowed. */
function pointAnywhere(random: Random, state: DocumentState): Uint8Array {
  const clients = [5, 7, 9, 11].filter((client) => state.clockOf(client) > 0)
  const client = random.pick([5, 7, 9, 11])
  const from = state.clockOf(client)
  const point = () => {
    const at = random.pick(clients)
    writeVarUint(encoder, at)
    writeVarUint(encoder, random.int(state.clockOf(at)))
  }
  const encoder = encoding.createEncoder()
  const count = random.int(4)
  writeVarUint(encoder, count === 0 ? 0 : 1)
  if (count > 0) {
    writeVarUint(encoder, count)
    writeVarUint(encoder, client)
    writeVarUint(encoder, from)
  }
  let clock = from
  for (let index = 0; index < count; index++) {
    const ref = random.pick([0, 1, 4, 4, 4, 6])
    const letters = random.chance(0.95) ? 'a' : 'abc'
    if (ref === 0) {
      writeUint8(encoder, 0)
      writeVarUint(encoder, 2)
      clock += 2
      continue
    }
    const continues = clock > 0 && random.chance(0.4)
    const hasRight = !continues || random.chance(0.5)
    const hasOrigin = continues || random.chance(0.6)
    writeUint8(encoder, ref | (hasOrigin ? 128 : 0) | (hasRight ? 64 : 0))
    if (continues) {
      writeVarUint(encoder, client)
      writeVarUint(encoder, clock - 1)
    } else if (hasOrigin) point()
    if (hasRight) point()
    if (ref === 1) writeVarUint(encoder, 3)
    if (ref === 4) writeVarString(encoder, letters)
    if (ref === 6) {
      writeVarString(encoder, 'bold')
      writeVarString(encoder, random.pick(['null', '{}']))
    }
    clock += ref === 6 ? 1 : ref === 4 ? letters.length : 3
  }
  const deletes = random.int(3)
  writeVarUint(encoder, deletes)
  for (let index = 0; index < deletes; index++) {
    const at = clients[index] ?? 5
    const start = random.int(state.clockOf(at))
    writeVarUint(encoder, at)
    writeVarUint(encoder, 1)
    writeVarUint(encoder, start)
    writeVarUint(encoder, 1 + random.int(Math.min(4, state.clockOf(at) - start)))
  }
  return encoding.toUint8Array(encoder)
}
