import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, GoalId, SessionId } from '#lib/base/ids.ts'
import { ensureGoalId } from '#lib/base/ids.ts'
import type { AccessLine } from '#server/door.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { joinClient, openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
})
afterEach(() => world.close())

const resting = { column: 'on-hold', reason: undefined } as const
const gone = { ok: false, failure: { kind: 'not-found' } }

/** The value of an answer that must be one. */
async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

/** Writes a paragraph into a document as a browser would. */
async function write(sessionId: SessionId, documentId: DocumentId, name: string, words: string) {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(name).insert(0, [paragraph])
  if (name.startsWith('sentence/')) {
    const goal = new Y.Map<string>()
    goal.set('order', 'a0')
    doc.getMap('goals').set(name.slice('sentence/'.length), goal)
  }
  const outcomes = await world.store.run('appendUpdates', {
    entries: [{ documentId, sessionId, update: Y.encodeStateAsUpdate(doc), clients: [doc.clientID] }],
  })
  if (outcomes.outcomes[0]?.kind !== 'committed') throw new Error('not written')
}

const startReflection = () =>
  value(world.workspaces.startReflection(pair.client, pair.workspaceId, { prompt: 'still-hard' }))
const log = (): Promise<readonly AccessLine[]> =>
  value(world.reading.accessLog(pair.client, pair.workspaceId, undefined))

describe('reflections', () => {
  it('AC-3 a draft is nowhere for the clinician: no page, no list, no document, and the client reads it whole', async () => {
    const { id, documentId } = await startReflection()
    await write(pair.client, documentId, 'body', 'Only mine.')
    expect(await world.reading.reflection(pair.clinician, id)).toEqual(gone)
    expect(await world.reading.reflections(pair.clinician, pair.workspaceId)).toEqual({ ok: true, value: [] })
    const documents = await value(world.workspaces.documents(pair.clinician, pair.workspaceId))
    expect(documents.map(({ kind }) => kind)).toEqual(['board', 'plan'])
    expect(await value(world.reading.reflection(pair.client, id))).toMatchObject({
      access: 'write',
      entry: { state: 'draft', prompt: 'still-hard', excerpt: 'Only mine.' },
      body: { blocks: [{ type: 'paragraph', runs: [{ text: 'Only mine.' }] }] },
    })
  })

  it('AC-4 sharing lets the clinician read, stopping seals it again, and open pages are told each time', async () => {
    const { id, documentId } = await startReflection()
    await write(pair.client, documentId, 'body', 'Now ours.')
    world.accessChanges.length = 0
    await value(world.workspaces.shareReflection(pair.client, id))
    expect(await value(world.reading.reflection(pair.clinician, id))).toMatchObject({
      access: 'read',
      entry: { state: 'shared' },
    })
    const [entry] = await value(world.reading.reflections(pair.clinician, pair.workspaceId))
    expect(entry).toMatchObject({ id, excerpt: '' })
    await value(world.workspaces.stopSharingReflection(pair.client, id))
    expect(await world.reading.reflection(pair.clinician, id)).toEqual(gone)
    expect(world.accessChanges).toEqual([
      { of: 'document', documentId },
      { of: 'document', documentId },
    ])
    expect(world.recordsChanged).toEqual([
      { documentId, records: ['sharing'] },
      { documentId, records: ['sharing'] },
    ])
  })

  it('AC-5 a draft is deleted at once and for good; a shared reflection is not deleted', async () => {
    const { id, documentId } = await startReflection()
    await value(world.workspaces.shareReflection(pair.client, id))
    expect(await world.workspaces.deleteDraft(pair.client, id)).toEqual({
      ok: false,
      failure: { kind: 'read-only' },
    })
    await value(world.workspaces.stopSharingReflection(pair.client, id))
    world.accessChanges.length = 0
    await value(world.workspaces.deleteDraft(pair.client, id))
    expect(world.accessChanges).toEqual([{ of: 'document', documentId }])
    expect(await world.reading.reflection(pair.client, id)).toEqual(gone)
    expect(await world.workspaces.deleteDraft(pair.client, id)).toEqual(gone)
  })
})

describe('goals', () => {
  const board = async () => (await value(world.reading.board(pair.client, pair.workspaceId))).documentId
  const move = (sessionId: SessionId, goalId: GoalId) =>
    world.deciding.move(sessionId, pair.workspaceId, goalId, resting)

  it('AC-6 a goal moves only if the board has it, and everyone on the board is told', async () => {
    const goalId = ensureGoalId('goal-1')
    expect(await move(pair.client, goalId)).toEqual({ ok: false, failure: { kind: 'goal-unknown' } })
    const documentId = await board()
    await write(pair.client, documentId, `sentence/${goalId}`, 'Sleep through the night')
    expect(await move(pair.client, goalId)).toEqual({ ok: true, value: undefined })
    expect(world.recordsChanged).toEqual([{ documentId, records: ['goal-places', 'decisions'] }])
    expect(await value(world.reading.goalPlaces(pair.client, pair.workspaceId))).toEqual([
      {
        goalId,
        column: 'on-hold',
        moverId: expect.any(String),
        movedBy: 'Sam',
        movedAt: world.clock.now(),
        byBoth: false,
        reason: undefined,
      },
    ])
    await move(pair.client, goalId)
    expect(world.recordsChanged).toHaveLength(1)
  })

  it('A-3 a goal of one workspace cannot be moved through another', async () => {
    const goalId = ensureGoalId('goal-1')
    await write(pair.client, await board(), `sentence/${goalId}`, 'Sleep')
    const noor = await joinClient(world, pair.clinician, 'Noor')
    const through = world.deciding.move(noor.client, noor.workspaceId, goalId, resting)
    expect(await through).toEqual({ ok: false, failure: { kind: 'goal-unknown' } })
    expect(await move(noor.client, goalId)).toEqual(gone)
  })
})

describe('the access log', () => {
  type Line = Partial<AccessLine> & { readonly title?: string }
  type Way = readonly [name: string, read: () => Promise<unknown>, line: Line]

  /** Every way another person reads, with the line that it writes. */
  async function waysToRead(): Promise<readonly Way[]> {
    const reflection = await startReflection()
    await value(world.workspaces.shareReflection(pair.client, reflection.id))
    const page = await value(world.workspaces.startSessionPage(pair.client, pair.workspaceId))
    const { clinician, workspaceId } = pair
    const { reading, workspaces } = world
    const gate = createStoreGate(world.store)
    const board = (await value(reading.board(pair.client, workspaceId))).documentId
    const socket = async (documentId: DocumentId) => {
      const entry = await gate.enter(clinician, documentId)
      return { ok: entry.allowed }
    }
    const read = (title: string): Line => ({ what: 'read', title })
    const opened = (title: string): Line => ({ what: 'opened', title })
    const reflectionTitle = 'What is still hard'
    return [
      ['board', () => reading.board(clinician, workspaceId), read('Goals')],
      ['places', () => reading.goalPlaces(clinician, workspaceId), read('Goals')],
      ['reflection', () => reading.reflection(clinician, reflection.id), read(reflectionTitle)],
      ['plan', () => reading.plan(clinician, workspaceId), read('Plan')],
      ['session', () => reading.sessionPage(clinician, page.id), read('Session 1')],
      ['who wrote what', () => reading.authorship(clinician, page.documentId), read('Session 1')],
      ['reflections', () => reading.reflections(clinician, workspaceId), { what: 'listed' }],
      ['sessions', () => reading.sessionPages(clinician, workspaceId), { what: 'listed' }],
      ['documents', () => workspaces.documents(clinician, workspaceId), { what: 'listed' }],
      ['socket of the board', () => socket(board), opened('Goals')],
      ['socket of a reflection', () => socket(reflection.documentId), opened(reflectionTitle)],
      ['socket of a session', () => socket(page.documentId), opened('Session 1')],
    ]
  }

  it('A-6 each of 12 ways to read, 50 times: its line is there before the answer, with who, what and when', async () => {
    const ways = await waysToRead()
    let found = 0
    for (let round = 0; round < 50; round++) {
      for (const [name, read, { what, title }] of ways) {
        const before = world.clock.now()
        world.clock.pass(1_000)
        expect(await read(), name).toMatchObject({ ok: true })
        const [line, older] = await log()
        expect(line, name).toMatchObject({ who: 'Ana Rivera', what, at: world.clock.now() })
        expect(line?.document?.title, name).toBe(title)
        // One read, one line.
        expect(older?.at, name).toBe(found === 0 ? undefined : before)
        found += 1
      }
    }
    process.stderr.write(`figure: A-6 ${found} of ${50 * ways.length} reads have their line\n`)
    expect(found).toBe(600)
  }, 180_000)

  it('A-6 what the client reads of their own writes no line', async () => {
    const { id } = await startReflection()
    await value(world.reading.reflection(pair.client, id))
    await value(world.reading.board(pair.client, pair.workspaceId))
    await value(world.workspaces.documents(pair.client, pair.workspaceId))
    expect(await log()).toEqual([])
  })

  it('A-6 while the log cannot be written there is no answer, whichever way', async () => {
    const ways = await waysToRead()
    const database = new DatabaseSync(world.databasePath)
    database.exec(`create trigger broken before insert on access_log begin select raise(abort, 'full'); end`)
    database.close()
    for (const [name, read] of ways) {
      const told = await read().catch((thrown: unknown) => thrown)
      expect(told, name).toMatchObject({ kind: 'broken-call' })
    }
    expect((await world.reading.board(pair.client, pair.workspaceId)).ok).toBe(true)
  })

  it('AC-7 nobody but the client reads the log', async () => {
    expect(await world.reading.accessLog(pair.clinician, pair.workspaceId, undefined)).toEqual(gone)
    const noor = await joinClient(world, pair.clinician, 'Noor')
    expect(await world.reading.accessLog(noor.client, pair.workspaceId, undefined)).toEqual(gone)
  })
})
