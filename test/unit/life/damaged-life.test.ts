import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ensurePressId } from '#lib/base/ids.ts'
import { answerIn, suggestIn, wordsOf } from '#test/contracts/decide-in-store.ts'
import { openSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'

const bus = wordsOf('bus', 'Take the bus.')
const walk = wordsOf('walk', 'Walk.')
const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))

/** A life of one suggestion that was answered twice, one to replace it, a rest, a rating and a win with an answer. */
async function liveABit() {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const { store, clock, dataFolder } = harness
  const pair = await makePair(store)
  const { client, clinician, workspaceId } = pair
  const deciding = { store, workspaceId }
  const mine = { sessionId: client.sessionId, workspaceId, goalId: bus.goalId }
  const next = () => (clock.time += 1_000)
  const { id } = valueOf(await suggestIn(deciding, clinician, 'start', bus, { note: 'It came up.' }))
  if (id === undefined) throw new Error('suggested already')
  next()
  valueOf(await answerIn(deciding, client, id, bus, { answer: 'differ', reason: 'Not in the mornings.' }))
  next()
  valueOf(await answerIn(deciding, client, id, bus))
  next()
  valueOf(await suggestIn(deciding, clinician, 'replace', bus, { otherWords: walk }))
  next()
  valueOf(await store.run('moveGoal', { ...mine, column: 'on-hold', reason: 'Too much.' }))
  next()
  valueOf(await store.run('sayRating', { ...mine, pressId: newPress(), level: 1, words: 'More' }))
  next()
  const win = { ...mine, pressId: newPress(), words: 'Two stops.', domains: [], isPrivate: false }
  const { id: noticingId } = valueOf(await store.run('addWin', win))
  const line = { sessionId: clinician.sessionId, workspaceId, noticingId }
  valueOf(await store.run('answerWin', { ...line, pressId: newPress(), words: 'Well.' }))
  const life = async () => valueOf(await store.run('readGoalLife', { ...mine, before: undefined })).entries
  const harm = (statement: string) => {
    const database = new DatabaseSync(join(dataFolder, 'waymark.db'))
    const { changes } = database.prepare(statement).run()
    database.close()
    expect(changes).toBe(1)
  }
  return { life, harm }
}

it.each([
  ['what is suggested', `update suggestions set body_sealed = x'00' where kind = 'start'`],
  ['its writer', `update suggestions set made_by = '?' where kind = 'start'`],
  ['its kind', `update suggestions set kind = '?' where kind = 'replace'`],
  ['an answer', `update suggestion_answers set answer = '?' where answer = 'differ'`],
  ['whose answer', `update suggestion_answers set made_by = '?' where answer = 'agree'`],
  ['how it ended', `update suggestion_ends set ended_as = '?' where ended_as = 'settled'`],
  ['where it moved', `update goal_moves set to_column = '?' where to_column = 'on-hold'`],
  ['who moved it', `update goal_moves set moved_by = '?' where to_column = 'on-hold'`],
  ['a rating', `update noticings set record_sealed = x'00' where kind = 'rating'`],
  ['whose win', `update noticings set by_id = '?' where kind = 'win'`],
])('LI-6 an entry whose row is damaged says so, and hides none beside it: %s', async (_, statement) => {
  const { life, harm } = await liveABit()
  const before = await life()
  expect(before.every(({ what }) => what !== 'unreadable')).toBe(true)
  harm(statement)
  const after = await life()
  expect(after).toHaveLength(before.length)
  expect(after.filter(({ what }) => what === 'unreadable').length).toBeGreaterThan(0)
  expect(after.map(({ at }) => at)).toEqual(before.map(({ at }) => at))
  // What a suggestion said is lost to its own entry alone; of a kind that is none, to its answer and end too.
  expect(after.filter(({ what }) => what !== 'unreadable').length).toBeGreaterThanOrEqual(before.length - 2)
})

it.each([
  ['an answer', `update suggestion_answers set reason_sealed = x'00' where answer = 'differ'`],
  ['a move', `update goal_moves set reason_sealed = x'00' where to_column = 'on-hold'`],
])('LI-6 a reason that cannot be read is told as that: %s', async (_, statement) => {
  const { life, harm } = await liveABit()
  harm(statement)
  const why = (await life()).flatMap((entry) => (entry.what === 'unreadable' ? [] : [entry.why]))
  expect(why).toContainEqual({ state: 'unreadable' })
})

it('LI-6 an answer to a win that cannot be read is told as that, and the win is told', async () => {
  const { life, harm } = await liveABit()
  harm(`update noticings set record_sealed = x'00', by_id = '?' where kind = 'answer'`)
  expect((await life()).at(-1)).toMatchObject({
    what: 'win',
    words: 'Two stops.',
    answers: [{ by: undefined, said: { state: 'unreadable' } }],
  })
})
