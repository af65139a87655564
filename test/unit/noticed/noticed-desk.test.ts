import { randomBytes } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { addGoal } from '#lib/board/goal-commands.ts'
import { ensureGoalId, ensurePressId } from '#lib/base/ids.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createNoticedDesk } from '#server/workspaces/noticed-desk.ts'
import { openSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'
import { createMemoryReader } from '#test/support/people-reader.ts'
import { ratingsTable } from '../../../app/api/_route/ratings-table.ts'

const bus = ensureGoalId('bus')
const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))

/** The desk on a real store, for a pair with one goal, with what the hub was told. */
async function openDesk() {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const { store } = harness
  const pair = await makePair(store)
  const doc = new Y.Doc()
  addGoal(doc, { id: bus, sentence: 'The bus, without fear.' })
  const goal = { documentId: pair.boardId, sessionId: pair.client.sessionId, clients: [doc.clientID] }
  await store.run('appendUpdates', { entries: [{ ...goal, update: Y.encodeStateAsUpdate(doc) }] })
  const told: string[] = []
  const desk = createNoticedDesk({
    store,
    hub: {
      read: createMemoryReader(createDocumentLog(store)),
      recordsChanged: (documentId, records) => void told.push(`${documentId} ${records.join(' ')}`),
    },
  })
  return { desk, told, ...pair, client: pair.client.sessionId, clinician: pair.clinician.sessionId }
}

it('WI-8 what is kept is told to the board’s open pages, and what is private to none', async () => {
  const { desk, told, workspaceId, boardId, client, clinician } = await openDesk()
  const line = `${boardId} noticed`
  const win = { goalId: bus, words: 'I rang.', domains: [] }
  const own = { ...win, pressId: newPress(), isPrivate: true }
  const { id: ownId } = valueOf(await desk.addWin(client, workspaceId, own))
  expect(told).toEqual([])
  const { id } = valueOf(
    await desk.addWin(client, workspaceId, { ...win, pressId: newPress(), isPrivate: false }),
  )
  valueOf(await desk.answerWin(clinician, workspaceId, id, { pressId: newPress(), words: 'I am glad.' }))
  const goal = { goalId: bus, pressId: newPress() }
  valueOf(await desk.rate(client, workspaceId, { ...goal, level: 0, words: 'As hoped' }))
  valueOf(await desk.sayHowSure(client, workspaceId, { ...goal, pressId: newPress(), sureness: 4 }))
  valueOf(await desk.showWin(client, workspaceId, ownId))
  valueOf(await desk.takeBack(client, workspaceId, ownId))
  expect(told).toEqual(Array(6).fill(line))
  const later = valueOf(await desk.addWin(client, workspaceId, { ...own, pressId: newPress() }))
  valueOf(await desk.takeBack(client, workspaceId, later.id))
  expect(told).toHaveLength(6)
})

it('RA-1 what is no goal of the board is not rated', async () => {
  const { desk, told, workspaceId, client } = await openDesk()
  const goal = { goalId: ensureGoalId('elsewhere'), pressId: newPress() }
  const unknown = { ok: false, failure: { kind: 'goal-unknown' } }
  expect(await desk.rate(client, workspaceId, { ...goal, level: 0, words: '' })).toEqual(unknown)
  expect(await desk.sayHowSure(client, workspaceId, { ...goal, sureness: 4 })).toEqual(unknown)
  const win = { ...goal, words: '', domains: [], isPrivate: false }
  expect(await desk.addWin(client, workspaceId, win)).toEqual(unknown)
  expect(told).toEqual([])
})

it('WI-1 more words than there may be are not kept', async () => {
  const { desk, workspaceId, client } = await openDesk()
  const win = { pressId: newPress(), goalId: undefined, domains: [], isPrivate: false }
  expect(await desk.addWin(client, workspaceId, { ...win, words: 'a'.repeat(501) })).toMatchObject({
    failure: { kind: 'words-too-long' },
  })
})

it('RA-8 what is taken along has levels, days, who said it and the T-scores of the two apart', async () => {
  const { desk, workspaceId, client, clinician } = await openDesk()
  const rate = async (by: typeof client, level: 1 | -2, words: string) =>
    valueOf(await desk.rate(by, workspaceId, { goalId: bus, pressId: newPress(), level, words }))
  await rate(client, 1, 'More')
  await rate(clinician, -2, 'Much less')
  const taken = await rate(clinician, 1, 'A slip')
  valueOf(await desk.takeBack(clinician, workspaceId, taken.id))
  expect(valueOf(await desk.ratingsForNotes(clinician, workspaceId))).toMatchObject({
    zone: 'UTC',
    ratings: [
      { goal: 'The bus, without fear.', date: '2026-01-05', by: 'Sam client', role: 'client', level: 1 },
      { role: 'clinician', level: -2, words: 'Much less' },
    ],
    tScores: [
      { role: 'client', date: '2026-01-05', tScore: 60, goals: 1 },
      { role: 'clinician', date: '2026-01-05', tScore: 30, goals: 1 },
    ],
    unreadable: 0,
    isMore: false,
  })
})

it('RA-9 a table keeps commas, quotes and formulas as words', () => {
  const rating = { goalId: bus, at: 0, date: '2026-01-05', role: 'client', level: -1 } as const
  const table = ratingsTable({
    asOf: 0,
    zone: 'UTC',
    ratings: [{ ...rating, goal: '=2+3', by: 'Sam, “S”', words: 'He said "no"' }],
    tScores: [{ role: 'client', date: '2026-01-05', tScore: 40, goals: 1 }],
    unreadable: 0,
    isMore: false,
  })
  expect(table.split('\r\n')).toEqual([
    'date,said by,role,goal,level,words,T-score,goals in it',
    `2026-01-05,"Sam, “S”",client,'=2+3,-1,"He said ""no""",,`,
    '2026-01-05,,client,,,,40.00,1',
    '',
  ])
})
