import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureGoalId, type SessionId } from '#lib/base/ids.ts'
import { openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
})
afterEach(() => world.close())

const goalId = ensureGoalId('goal-1')
const words = { ...noApproachWords, name: 'Small rides' }
const preference = { leaning: 'could-try', line: 'Mine.', intensity: undefined } as const

/** The value of an answer that must be one. */
async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

/** A goal on the board, and a card on its table. */
async function putCard() {
  const { documentId } = await value(world.reading.board(pair.client, pair.workspaceId))
  const doc = new Y.Doc()
  doc.getMap('goals').set(goalId, new Y.Map([['order', 'a0']]))
  await world.store.run('appendUpdates', {
    entries: [
      {
        documentId,
        sessionId: pair.client,
        update: Y.encodeStateAsUpdate(doc),
        clients: [doc.clientID],
      },
    ],
  })
  const { id } = await value(world.approaches.putCard(pair.client, pair.workspaceId, goalId, words))
  return { goalId, cardId: id }
}

it('OC-3 open pages are told of a preference when the other may read it, or may no more, and at no other time', async () => {
  const place = await putCard()
  const { approaches } = world
  const told = async (
    work: Promise<{ ok: true; value: unknown } | { ok: false; failure: { kind: string } }>,
  ) => {
    const before = world.recordsChanged.length
    await value(work)
    return world.recordsChanged.slice(before).flatMap(({ records }) => records)
  }
  const prefer = (isReleased: boolean) =>
    told(approaches.prefer(pair.client, pair.workspaceId, place, { ...preference, isReleased }))
  expect(await prefer(false)).toEqual([])
  expect(await prefer(true)).toEqual(['approaches'])
  expect(await prefer(false)).toEqual(['approaches'])
  expect(await told(approaches.release(pair.client, pair.workspaceId, place))).toEqual(['approaches'])
  expect(await told(approaches.takeBack(pair.client, pair.workspaceId, place))).toEqual(['approaches'])
})

it('OC-10 a card is put down only where the board has the goal, and a clinician’s read has its line', async () => {
  await putCard()
  const { approaches, reading } = world
  const nowhere = approaches.putCard(pair.client, pair.workspaceId, ensureGoalId('goal-2'), words)
  expect(await nowhere).toEqual({ ok: false, failure: { kind: 'goal-unknown' } })
  const lines = async () => (await value(reading.accessLog(pair.client, pair.workspaceId, undefined))).length
  const before = await lines()
  await value(approaches.table(pair.client, pair.workspaceId, goalId))
  expect(await lines()).toBe(before)
  await value(approaches.table(pair.clinician, pair.workspaceId, goalId))
  expect(await lines()).toBe(before + 1)
})

it('OC-15 a card that cannot be read is told of, and takes none beside it along', async () => {
  const { cardId } = await putCard()
  const { id: other } = await value(world.approaches.putCard(pair.client, pair.workspaceId, goalId, words))
  const seenBy = async (sessionId: SessionId) => {
    const table = await value(world.approaches.table(sessionId, pair.workspaceId, goalId))
    return [table.cards.map(({ id }) => id), table.isPartlyUnread]
  }
  expect(await seenBy(pair.clinician)).toEqual([[cardId, other], false])
  const place = { goalId, cardId: other }
  await value(
    world.approaches.prefer(pair.client, pair.workspaceId, place, { ...preference, isReleased: false }),
  )
  harm('approach_preferences', `made_by is not null`)
  // What the other keeps to themselves is told to nobody else, damaged or not.
  expect(await seenBy(pair.clinician)).toEqual([[cardId, other], false])
  expect(await seenBy(pair.client)).toEqual([[cardId, other], true])
  harm('approach_cards', `id = '${cardId}'`)
  expect(await seenBy(pair.clinician)).toEqual([[other], true])
})

function harm(table: string, where: string): void {
  const database = new DatabaseSync(world.databasePath)
  database.exec(`update ${table} set body_sealed = x'00' where ${where}`)
  database.close()
}
