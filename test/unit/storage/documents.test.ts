import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureDocumentId, ensureGoalId, ensureReflectionId } from '#lib/base/ids.ts'
import { newId } from '#server/storage/new-id.ts'
import { openSqliteHarness, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { addClient, createPairMaker, valueOf, type Pair, type Someone } from '#test/contracts/store-world.ts'

describe('documents and their records', () => {
  let harness: SqliteHarness
  let pair: Pair

  let nextPair: () => Promise<Pair>

  beforeAll(async () => {
    harness = await openSqliteHarness()
    nextPair = createPairMaker(() => harness.store, 'Sam')
  })
  afterAll(() => harness.dispose())
  beforeEach(async () => {
    pair = await nextPair()
  })

  const { workspaceOf, notFound } = {
    workspaceOf: (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId }),
    notFound: { ok: false, failure: { kind: 'not-found' } },
  }
  const startReflection = async () =>
    valueOf(
      await harness.store.run('createReflection', {
        ...workspaceOf(pair.client),
        title: 'Reflection',
        prompt: 'still-hard',
      }),
    )
  const enter = (who: Someone, id: string) =>
    harness.store.run('enterDocument', {
      sessionId: who.sessionId,
      target: { of: 'document', id: ensureDocumentId(id) },
      what: 'read',
    })
  const titlesFor = async (who: Someone) =>
    valueOf(await harness.store.run('listDocuments', workspaceOf(who))).map(({ title, access }) => [
      title,
      access,
    ])
  const listed = async (who: Someone) =>
    valueOf(await harness.store.run('listReflections', workspaceOf(who))).map(({ id }) => id)

  it('ST-25 a draft is to others as what does not exist: entry, lists, sharing, deleting', async () => {
    const { id, documentId } = await startReflection()
    const absent = await enter(pair.clinician, newId())
    expect(absent).toEqual(notFound)
    expect(await enter(pair.clinician, documentId)).toEqual(absent)
    expect(await titlesFor(pair.clinician)).toEqual([
      ['Goals', 'write'],
      ['Plan', 'write'],
    ])
    expect(await listed(pair.clinician)).toEqual([])
    const { sessionId } = pair.clinician
    for (const name of ['shareReflection', 'unshareReflection', 'deleteDraft'] as const) {
      const refused = await harness.store.run(name, { sessionId, reflectionId: id })
      expect(refused).toEqual(notFound)
      const reflectionId = ensureReflectionId(newId())
      expect(await harness.store.run(name, { sessionId, reflectionId })).toEqual(refused)
    }
    const started = await harness.store.run('createReflection', {
      ...workspaceOf(pair.clinician),
      title: '',
      prompt: undefined,
    })
    expect(started).toEqual(notFound)
    expect(await titlesFor(pair.client)).toEqual([
      ['Goals', 'write'],
      ['Plan', 'write'],
      ['Reflection', 'write'],
    ])
  })

  it('ST-25 shared, others may read it; from the moment sharing stops it does not exist for them', async () => {
    const { id, documentId } = await startReflection()
    const reflection = { sessionId: pair.client.sessionId, reflectionId: id }
    const share = await harness.store.run('shareReflection', reflection)
    expect(share).toEqual({ ok: true, value: { documentId, changed: true } })
    expect(await harness.store.run('shareReflection', reflection)).toMatchObject({
      value: { changed: false },
    })
    expect(await enter(pair.clinician, documentId)).toMatchObject({ value: { access: 'read' } })
    expect(await listed(pair.clinician)).toEqual([id])
    expect(await harness.store.run('deleteDraft', reflection)).toEqual({
      ok: false,
      failure: { kind: 'read-only' },
    })
    const stop = await harness.store.run('unshareReflection', reflection)
    expect(stop).toEqual({ ok: true, value: { documentId, changed: true } })
    expect(await enter(pair.clinician, documentId)).toEqual(notFound)
    expect(await listed(pair.clinician)).toEqual([])
    expect(await listed(pair.client)).toEqual([id])
  })

  it('ST-26 a deleted draft is gone for its client too, with its key', async () => {
    const { id, documentId } = await startReflection()
    const reflection = { sessionId: pair.client.sessionId, reflectionId: id }
    const keyFile = join(harness.keysFolder, `${documentId}.key`)
    expect(existsSync(keyFile)).toBe(true)
    expect(await harness.store.run('deleteDraft', reflection)).toMatchObject({ ok: true })
    expect(existsSync(keyFile)).toBe(false)
    expect(await harness.store.run('deleteDraft', reflection)).toEqual(notFound)
    expect(await enter(pair.client, documentId)).toEqual(notFound)
    expect(await listed(pair.client)).toEqual([])
    expect(await harness.store.ask('loadDocumentLog', { documentId })).toEqual(notFound)
    const { outcomes } = await harness.store.run('appendUpdates', {
      entries: [{ documentId, sessionId: pair.client.sessionId, update: Uint8Array.of(1), clients: [] }],
    })
    expect(outcomes).toEqual([{ kind: 'refused', reason: 'not-found' }])
  })

  it('ST-27 session pages are numbered within their workspace, and both may write them', async () => {
    const start = async (who: Someone) =>
      valueOf(
        await harness.store.run('createSessionPage', {
          ...workspaceOf(who),
          titlePattern: 'Session {number}',
        }),
      )
    const first = await start(pair.clinician)
    const second = await start(pair.client)
    expect([first.number, second.number]).toEqual([1, 2])
    expect(await titlesFor(pair.client)).toEqual([
      ['Goals', 'write'],
      ['Plan', 'write'],
      ['Session 1', 'write'],
      ['Session 2', 'write'],
    ])
    const pages = valueOf(await harness.store.run('listSessionPages', workspaceOf(pair.client)))
    expect(pages.map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('ST-28 a goal’s place is kept with who and when; moving it where it stands changes nothing', async () => {
    const goalId = ensureGoalId('goal-1')
    const move = (who: Someone, column: 'completed' | 'on-hold') =>
      harness.store.run('moveGoal', { ...workspaceOf(who), goalId, column })
    expect(await move(pair.client, 'completed')).toMatchObject({ value: { changed: true } })
    harness.clock.time += 1_000
    expect(await move(pair.clinician, 'completed')).toMatchObject({ value: { changed: false } })
    expect(await move(pair.client, 'on-hold')).toMatchObject({ value: { changed: true } })
    const { places } = valueOf(await harness.store.run('goalPlaces', workspaceOf(pair.client)))
    const moverId = pair.client.accountId
    expect(places).toEqual([
      {
        goalId,
        column: 'on-hold',
        moverId,
        movedBy: 'Sam client',
        movedAt: harness.clock.time,
        byBoth: false,
        reason: undefined,
      },
    ])
  })

  it('ST-29 a workspace is to strangers as one that does not exist', async () => {
    const stranger = (await addClient(harness.store, pair.clinician, 'Noor')).client
    const asked = workspaceOf(stranger)
    const goalId = ensureGoalId('goal-1')
    expect(
      await Promise.all([
        harness.store.run('listDocuments', asked),
        harness.store.run('listReflections', asked),
        harness.store.run('listSessionPages', asked),
        harness.store.run('goalPlaces', asked),
        harness.store.run('moveGoal', { ...asked, goalId, column: 'active' }),
        harness.store.run('createReflection', { ...asked, title: '', prompt: undefined }),
        harness.store.run('createSessionPage', { ...asked, titlePattern: '' }),
        enter(stranger, pair.boardId),
      ]),
    ).toEqual(Array.from({ length: 8 }, () => notFound))
    expect(await enter({ ...stranger, sessionId: pair.client.sessionId }, pair.boardId)).toMatchObject({
      ok: true,
    })
  })
})
