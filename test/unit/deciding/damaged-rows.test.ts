import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import { addGoal, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
})
afterEach(() => world.close())

const goalId = ensureGoalId('bus')
const sentence = 'Take the bus.'

async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

/** Writes on the board as one program does that stays open. */
async function writeBoard(doc: Y.Doc, change: () => void): Promise<void> {
  const { documentId } = await value(world.reading.board(pair.client, pair.workspaceId))
  const before = Y.encodeStateVector(doc)
  change()
  const entry = { documentId, sessionId: pair.client, update: Y.encodeStateAsUpdate(doc, before) }
  await world.store.run('appendUpdates', { entries: [{ ...entry, clients: [doc.clientID] }] })
}

async function putGoal(id: GoalId): Promise<Y.Doc> {
  const doc = new Y.Doc()
  await writeBoard(doc, () => {
    addGoal(doc, { id, sentence })
    setSignsNotYet(doc, id, true)
  })
  return doc
}

/** Turns a byte of every record in a column. */
function damage(table: string, column: string): void {
  const database = new DatabaseSync(world.databasePath)
  database.function('turned', (sealed) => {
    if (!(sealed instanceof Uint8Array)) throw new Error('no record')
    return sealed.map((byte, index) => (index === sealed.length >> 1 ? byte ^ 255 : byte))
  })
  const { changes } = database.prepare(`update ${table} set ${column} = turned(${column})`).run()
  database.close()
  if (changes === 0) throw new Error(`no row in ${table}`)
}

it('DE-21 a damaged suggestion is told without its words, and nobody agrees to it', async () => {
  await putGoal(goalId)
  const { deciding } = world
  const seenHash = hashContent({ sentence })
  const asked = { goalId, kind: 'start', otherGoalId: undefined, seenHash, note: 'Why not.' } as const
  const { id } = await value(
    deciding.suggest(pair.clinician, pair.workspaceId, { ...asked, approach: undefined }),
  )
  if (id === undefined) throw new Error('suggested already')
  damage('suggestions', 'body_sealed')
  const [told] = await value(deciding.decisions(pair.client, pair.workspaceId))
  expect(told?.open).toMatchObject([{ id, kind: 'start', content: undefined, note: undefined }])
  const given = { suggestionId: id, seenHash, reason: undefined }
  const agreed = deciding.answer(pair.client, pair.workspaceId, [{ ...given, answer: 'agree' }])
  expect(await value(agreed)).toEqual([{ suggestionId: id, outcome: 'words-changed' }])
  const talk = deciding.answer(pair.client, pair.workspaceId, [{ ...given, answer: 'talk' }])
  expect(await value(talk)).toEqual([{ suggestionId: id, outcome: 'done' }])
})

it('DE-23 of a board that cannot be read the goals that were moved are told, and the client stops one', async () => {
  await putGoal(goalId)
  const rest = { column: 'on-hold', reason: undefined } as const
  await value(world.deciding.move(pair.client, pair.workspaceId, goalId, rest))
  damage('log', 'record')
  const { reading, deciding } = world
  for (const who of [pair.client, pair.clinician]) {
    const told = await value(reading.goal(who, pair.workspaceId, goalId))
    expect(told).toMatchObject({ isUnread: true, board: { goals: [{ kind: 'unreadable', id: goalId }] } })
    const progress = await value(reading.progress(who, pair.workspaceId, undefined))
    expect(progress).toMatchObject({ isUnread: true, moves: [{ goalId, to: 'on-hold' }] })
  }
  await value(deciding.move(pair.client, pair.workspaceId, goalId, { ...rest, column: 'cancelled' }))
  const [place] = await value(reading.goalPlaces(pair.client, pair.workspaceId))
  expect(place).toMatchObject({ goalId, column: 'cancelled' })
})

it('DE-23 a goal that is worked on is stopped through the board’s own desk once its entry is gone', async () => {
  const doc = await putGoal(goalId)
  const { deciding } = world
  const seenHash = hashContent({ sentence })
  const asked = { goalId, kind: 'start', otherGoalId: undefined, seenHash, note: undefined } as const
  const { id } = await value(
    deciding.suggest(pair.clinician, pair.workspaceId, { ...asked, approach: undefined }),
  )
  if (id === undefined) throw new Error('suggested already')
  const given = { suggestionId: id, answer: 'agree', seenHash, reason: undefined } as const
  await value(deciding.answer(pair.client, pair.workspaceId, [given]))
  await writeBoard(doc, () => doc.getMap('goals').delete(goalId))
  const rest = { column: 'on-hold', reason: undefined } as const
  expect(await deciding.move(pair.clinician, pair.workspaceId, goalId, rest)).toEqual({
    ok: false,
    failure: { kind: 'takes-both' },
  })
  await value(deciding.move(pair.client, pair.workspaceId, goalId, rest))
  const [place] = await value(world.reading.goalPlaces(pair.client, pair.workspaceId))
  expect(place).toMatchObject({ goalId, column: 'on-hold' })
})
