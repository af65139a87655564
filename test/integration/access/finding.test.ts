import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureGoalId, type DocumentId, type GoalId, type SessionId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan } from '#lib/board/part-commands.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { joinClient, openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
})
afterEach(() => world.close())

type Answered<T> = Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>

async function value<T>(answer: Answered<T>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

async function write(sessionId: SessionId, documentId: DocumentId, change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  change(doc)
  await world.store.run('appendUpdates', {
    entries: [{ documentId, sessionId, update: Y.encodeStateAsUpdate(doc), clients: [doc.clientID] }],
  })
}

async function writeReflection(words: string) {
  const begun = await value(
    world.workspaces.startReflection(pair.client, pair.workspaceId, { prompt: undefined }),
  )
  await write(pair.client, begun.documentId, (doc) => writePlainText(doc.getXmlFragment('body'), words))
  return begun
}

const find = async (sessionId: SessionId, words: string) =>
  (await value(world.finding.find(sessionId, pair.workspaceId, words))).hits

it('FI-4 each finds what they may read: drafts their writer, what is shared also the clinician, until sharing stops', async () => {
  const { documentId } = await value(world.reading.board(pair.client, pair.workspaceId))
  await write(pair.client, documentId, (doc) =>
    addGoal(doc, { id: ensureGoalId('bus'), sentence: 'Take the bus past the harbour.' }),
  )
  const { id } = await writeReflection('Nobody knows about the harbour.')
  expect((await find(pair.client, 'harbour')).map((hit) => hit.in)).toEqual(['goal', 'reflection'])
  expect((await find(pair.clinician, 'harbour')).map((hit) => hit.in)).toEqual(['goal'])
  await value(world.workspaces.shareReflection(pair.client, id))
  expect(await find(pair.clinician, 'HARBOUR knows')).toMatchObject([
    { in: 'reflection', id, lines: ['Nobody knows about the harbour.'] },
  ])
  await value(world.workspaces.stopSharingReflection(pair.client, id))
  expect(await find(pair.clinician, 'knows')).toEqual([])
  const noor = await joinClient(world, pair.clinician, 'Noor')
  expect(await world.finding.find(noor.client, pair.workspaceId, 'harbour')).toEqual({
    ok: false,
    failure: { kind: 'not-found' },
  })
})

it('FI-8 on a goal what is folded and how both agreed to go about it is found too, each by its part', async () => {
  const { documentId } = await value(world.reading.board(pair.client, pair.workspaceId))
  const goalId = ensureGoalId('bus')
  await write(pair.client, documentId, (doc) => {
    addGoal(doc, { id: goalId, sentence: 'Take the bus past the harbour.' })
    writePlainText(doc.getXmlFragment(goalTextName('level-1', goalId)), 'Past the harbour twice a week.')
    addMilestone(doc, { id: 'm', goalId, words: 'Stays on when it is full.', source: 'The harbour manual' })
    addPlan(doc, { id: 'p', goalId, trigger: 'the harbour is crowded', answer: 'I sit in front' })
    addBarrier(doc, { id: 'b', goalId, kind: 'transport', words: 'No bus to the harbour at night' })
  })
  const words = { ...noApproachWords, name: 'Small rides', involves: 'One stop nearer to the harbour.' }
  await value(world.approaches.putCard(pair.clinician, pair.workspaceId, goalId, words))
  const inAll = ['sentence', 'ladder', 'milestones', 'plans', 'barriers']
  const parts = async (who: SessionId) =>
    (await find(who, 'harbour')).map((hit) => (hit.in === 'goal' ? hit.part : hit.in))
  // A card that lies there is not agreed yet.
  expect(await parts(pair.client)).toEqual(inAll)
  await agreeOnWay(goalId)
  for (const who of [pair.client, pair.clinician])
    expect(await parts(who)).toEqual(['sentence', 'ladder', 'milestones', 'approach', 'plans', 'barriers'])
  expect(await value(world.approaches.agreed(pair.client, pair.workspaceId))).toMatchObject([
    { goalId, words, pace: 'slower', isStopped: false },
  ])
  const reads = async () =>
    (await value(world.reading.accessLog(pair.client, pair.workspaceId, undefined))).filter(
      (line) => line.what === 'read' && line.document?.id === documentId,
    ).length
  const before = await reads()
  await value(world.approaches.agreed(pair.clinician, pair.workspaceId))
  expect(await reads()).toBe(before + 1)
})

async function agreeOnWay(goalId: GoalId) {
  const table = await value(world.approaches.table(pair.clinician, pair.workspaceId, goalId))
  const [card] = table.cards
  if (card === undefined) throw new Error('no card')
  const { id } = await value(
    world.deciding.suggest(pair.clinician, pair.workspaceId, {
      goalId,
      kind: 'approach',
      otherGoalId: undefined,
      seenHash: table.tableHash,
      note: undefined,
      approach: { cardId: card.id, pace: 'slower', intensity: undefined },
    }),
  )
  const [open] = (await value(world.approaches.table(pair.client, pair.workspaceId, goalId))).open
  if (id === undefined || open === undefined) throw new Error('nothing is suggested')
  const given = { suggestionId: id, answer: 'agree', seenHash: open.hash, reason: undefined } as const
  const [answer] = await value(world.deciding.answer(pair.client, pair.workspaceId, [given]))
  expect(answer?.outcome).toBe('done')
}

it('FI-5 whoever else is told words has a line in the client’s log; one search at a time', async () => {
  const { id, documentId } = await writeReflection('The harbour at night.')
  await value(world.workspaces.shareReflection(pair.client, id))
  const readsOf = async () =>
    (await value(world.reading.accessLog(pair.client, pair.workspaceId, undefined))).filter(
      (line) => line.what === 'read' && line.document?.id === documentId,
    ).length
  await find(pair.clinician, 'nothing like it')
  expect(await readsOf()).toBe(0)
  await find(pair.clinician, 'harbour')
  expect(await readsOf()).toBe(1)
  const both = await Promise.all([
    world.finding.find(pair.client, pair.workspaceId, 'harbour'),
    world.finding.find(pair.client, pair.workspaceId, 'harbour'),
  ])
  expect(both).toMatchObject([{ ok: true }, { ok: false, failure: { kind: 'too-many-tries' } }])
})

it('FI-6 a time here begins after half an hour away, and each has their own', async () => {
  const visit = async (sessionId: SessionId) =>
    (await value(world.finding.noteVisit(sessionId, pair.workspaceId))).before
  /** Both go on doing something, so that neither is signed out. */
  const pass = async (minutes: number) => {
    for (let passed = 0; passed < minutes; passed += 10) {
      world.clock.pass(10 * 60_000)
      for (const sessionId of [pair.client, pair.clinician])
        await world.store.run('noteInput', { sessionId, agoMs: 0 })
    }
  }
  const first = world.clock.now()
  expect(await visit(pair.client)).toBeUndefined()
  await pass(10)
  expect(await visit(pair.client)).toBeUndefined()
  await pass(40)
  const second = await visit(pair.client)
  expect(second).toBe(first + 10 * 60_000)
  // Looking once more tells the same, and the other has not been here yet.
  expect(await visit(pair.client)).toBe(second)
  expect(await visit(pair.clinician)).toBeUndefined()
})
