import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureGoalId, ensurePressId, type GoalId, type NoticingId } from '#lib/base/ids.ts'
import type { LadderLevel } from '#lib/noticed/ladder.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, passAwake, valueOf, type Pair, type Someone } from './store-world.ts'

const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))
const notFound = { ok: false, failure: { kind: 'not-found' } }
const keptBefore = { ok: false, failure: { kind: 'kept-before' } }
const readOnly = { ok: false, failure: { kind: 'read-only' } }
const bus = ensureGoalId('bus')

/** Ratings, how sure somebody is, wins and their answers: the same on every adapter of the store. */
export function describeNoticed(name: string, open: () => Promise<StoreHarness>): void {
  describe(`what two people noticed: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair
    let other: Pair

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
      other = await nextPair()
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
    })

    const tick = (who: Someone) =>
      passAwake(harness, [who, pair.clinician, pair.client, other.client], 60_000)
    const rate = async (who: Someone, level: LadderLevel, words = 'As hoped', goalId = bus) => {
      await tick(who)
      return harness.store.run('sayRating', {
        sessionId: who.sessionId,
        workspaceId: pair.workspaceId,
        goalId,
        pressId: newPress(),
        level,
        words,
      })
    }
    const here = ({ sessionId }: Someone) => ({ sessionId, workspaceId: pair.workspaceId })
    const ratings = async (who: Someone, before?: number) =>
      valueOf(await harness.store.run('listRatings', { ...here(who), goalId: bus, before }))
    const win = (who: Someone, more: Partial<Parameters<typeof addInput>[1]> = {}) =>
      harness.store.run('addWin', addInput(who, more))
    const addInput = (
      who: Someone,
      more: {
        readonly pressId?: ReturnType<typeof newPress>
        readonly goalId?: GoalId | undefined
        readonly words?: string
        readonly isPrivate?: boolean
        readonly domains?: readonly ('work' | 'safety')[]
      },
    ) => ({
      ...here(who),
      pressId: newPress(),
      goalId: undefined,
      words: 'I asked.',
      domains: [],
      isPrivate: false,
      ...more,
    })
    const wins = async (who: Someone, goalId?: GoalId, before?: number) =>
      valueOf(await harness.store.run('listWins', { ...here(who), goalId, before }))
    const named = (who: Someone, noticingId: NoticingId) => ({ ...here(who), noticingId })
    const takeBack = (who: Someone, id: NoticingId) => harness.store.run('takeBackNoticing', named(who, id))
    const answer = (who: Someone, id: NoticingId, words: string, pressId = newPress()) =>
      harness.store.run('answerWin', { ...named(who, id), pressId, words })
    const last = async (who: Someone) =>
      valueOf(await harness.store.run('listNoticedLast', here(who))).map(({ kind }) => kind)

    it('RA-1 each says how a goal is now, with the words of the ladder as they were then', async () => {
      valueOf(await rate(pair.client, -1, 'I ride two stops'))
      valueOf(await rate(pair.clinician, 0, 'I ride to work'))
      for (const who of [pair.client, pair.clinician]) {
        expect((await ratings(who)).entries).toMatchObject([
          { role: 'clinician', by: 'Sam clinician', state: 'said', level: 0, words: 'I ride to work' },
          { role: 'client', by: 'Sam client', state: 'said', level: -1, words: 'I ride two stops' },
        ])
      }
    })

    it('RA-2 a rating is taken back by its writer alone, and its words are told no more', async () => {
      const { id } = valueOf(await rate(pair.client, 2, 'All of it'))
      expect(await takeBack(pair.clinician, id)).toEqual(readOnly)
      expect(await takeBack(other.client, id)).toEqual(notFound)
      valueOf(await takeBack(pair.client, id))
      valueOf(await takeBack(pair.client, id))
      const { entries, now } = await ratings(pair.clinician)
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({ id, state: 'taken-back', by: 'Sam client' })
      expect(JSON.stringify(entries)).not.toContain('All of it')
      expect(now.client).toBeUndefined()
    })

    it('RA-3 how it is now is the last of each that stands, however often the other said something since', async () => {
      valueOf(await rate(pair.clinician, -2, 'Ana’s'))
      for (let index = 0; index < 51; index++) valueOf(await rate(pair.client, 1, `Sam’s ${index}`))
      const first = await ratings(pair.client)
      expect(first.entries).toHaveLength(50)
      expect(first).toMatchObject({
        isMore: true,
        now: { client: { words: 'Sam’s 50' }, clinician: { words: 'Ana’s' } },
      })
      const rest = await ratings(pair.client, first.entries.at(-1)?.at)
      expect(rest.isMore).toBe(false)
      expect(rest.entries).toMatchObject([{ words: 'Sam’s 0' }, { words: 'Ana’s' }])
    })

    it('RA-4 how sure somebody is says the client alone, and both read it', async () => {
      const sure = (who: Someone) =>
        harness.store.run('sayHowSure', { ...here(who), goalId: bus, pressId: newPress(), sureness: 7 })
      expect(await sure(pair.clinician)).toEqual(notFound)
      const { id } = valueOf(await sure(pair.client))
      const read = async () =>
        valueOf(
          await harness.store.run('listConfidences', {
            ...here(pair.clinician),
            goalId: bus,
            before: undefined,
          }),
        ).entries
      expect(await read()).toMatchObject([{ id, state: 'said', sureness: 7, by: 'Sam client' }])
      valueOf(await takeBack(pair.client, id))
      expect(await read()).toMatchObject([{ id, state: 'taken-back' }])
    })

    it('RA-6 within a day one person notices so much; taking back needs no room, and the other goes on', async () => {
      const { id } = valueOf(await win(pair.client))
      for (let index = 1; index < 200; index++) valueOf(await win(pair.client))
      expect(await win(pair.client)).toEqual({ ok: false, failure: { kind: 'day-full' } })
      valueOf(await takeBack(pair.client, id))
      valueOf(await win(pair.clinician))
    })

    it('RA-8 ratings are taken along by a clinician of the workspace alone, and the client’s access log says so', async () => {
      valueOf(await rate(pair.client, 1))
      valueOf(await rate(pair.clinician, 0, 'Less', ensureGoalId('night')))
      const along = (who: Someone) => harness.store.run('takeRatingsAlong', here(who))
      expect(await along(pair.client)).toEqual(notFound)
      expect(await along(other.client)).toEqual(notFound)
      const { ratings: taken } = valueOf(await along(pair.clinician))
      expect(taken.map(({ role, goalId }) => [role, goalId])).toEqual([
        ['client', 'bus'],
        ['clinician', 'night'],
      ])
      const lines = valueOf(
        await harness.store.ask('accessLines', { ...here(pair.client), before: undefined }),
      )
      expect(lines[0]).toMatchObject({ what: 'taken-along', accountId: pair.clinician.accountId })
    })

    it('WI-1 a win is kept by either, with or without words, of a goal or of none, and both read it', async () => {
      valueOf(await win(pair.client, { words: '' }))
      await tick(pair.client)
      valueOf(await win(pair.clinician, { goalId: bus, words: 'You rang first.' }))
      for (const who of [pair.client, pair.clinician]) {
        expect((await wins(who)).entries).toMatchObject([
          { role: 'clinician', goalId: 'bus', words: 'You rang first.', isPrivate: false },
          { role: 'client', goalId: undefined, words: '', isPrivate: false },
        ])
        expect((await wins(who, bus)).entries).toHaveLength(1)
      }
      expect(
        await harness.store.run('listWins', { ...here(other.client), goalId: undefined, before: undefined }),
      ).toEqual(notFound)
      expect(await win(other.client)).toEqual(notFound)
    })

    it('WI-2 a press that is sent again keeps one; with something else it changes nothing and says so', async () => {
      const pressId = newPress()
      const first = valueOf(await win(pair.client, { pressId }))
      expect(valueOf(await win(pair.client, { pressId })).id).toBe(first.id)
      expect(await win(pair.client, { pressId, words: 'Other words.' })).toEqual(keptBefore)
      expect(await win(pair.client, { pressId, isPrivate: true })).toEqual(keptBefore)
      expect(await win(pair.client, { pressId, domains: ['work'] })).toEqual(keptBefore)
      expect((await wins(pair.client)).entries).toHaveLength(1)
      valueOf(await win(pair.clinician, { pressId }))
      expect((await wins(pair.client)).entries).toHaveLength(2)
    })

    it('WI-3 a win the client keeps for themselves does not exist for the clinician until it is shown', async () => {
      const { id } = valueOf(await win(pair.client, { isPrivate: true, goalId: bus, words: 'Mine alone.' }))
      expect((await wins(pair.client)).entries).toMatchObject([{ id, isPrivate: true, words: 'Mine alone.' }])
      for (const goalId of [undefined, bus])
        expect(await wins(pair.clinician, goalId)).toEqual({ entries: [], isMore: false })
      expect(await last(pair.clinician)).toEqual([])
      expect(await answer(pair.clinician, id, 'Well done.')).toEqual(notFound)
      expect(await takeBack(pair.clinician, id)).toEqual(notFound)
      const show = (who: Someone) => harness.store.run('showWin', named(who, id))
      expect(await show(pair.clinician)).toEqual(notFound)
      valueOf(await show(pair.client))
      valueOf(await show(pair.client))
      expect((await wins(pair.clinician)).entries).toMatchObject([
        { id, isPrivate: false, words: 'Mine alone.' },
      ])
      expect(await win(pair.clinician, { isPrivate: true })).toEqual(notFound)
    })

    it('WI-3 private wins take no place on the other’s page: where it ends tells of none', async () => {
      for (let index = 0; index < 50; index++) valueOf(await win(pair.client, { words: `${index}` }))
      await tick(pair.client)
      for (let index = 0; index < 10; index++) valueOf(await win(pair.client, { isPrivate: true }))
      const read = await wins(pair.clinician)
      expect(read.entries).toHaveLength(50)
      expect(read).toMatchObject({ isMore: false })
      expect((await wins(pair.client)).isMore).toBe(true)
    })

    it('WI-4 the other answers a win with one line, which its writer takes back', async () => {
      const { id } = valueOf(await win(pair.client))
      expect(await answer(pair.client, id, 'Mine')).toEqual(readOnly)
      const pressId = newPress()
      const given = valueOf(await answer(pair.clinician, id, 'I am glad.', pressId))
      expect(valueOf(await answer(pair.clinician, id, 'I am glad.', pressId)).id).toBe(given.id)
      expect(await answer(pair.clinician, id, 'And one more.')).toEqual(keptBefore)
      expect((await wins(pair.client)).entries).toMatchObject([
        { answers: [{ words: 'I am glad.', by: 'Sam clinician' }] },
      ])
      expect(await last(pair.client)).toEqual(['answer'])
      expect(await takeBack(pair.client, given.id)).toEqual(readOnly)
      valueOf(await takeBack(pair.clinician, given.id))
      expect((await wins(pair.client)).entries).toMatchObject([{ answers: [] }])
      expect(await last(pair.client)).toEqual([])
      valueOf(await answer(pair.clinician, id, 'In better words.'))
    })

    it('WI-5 a win names the parts of life that it also touched', async () => {
      valueOf(await win(pair.client, { domains: ['work', 'safety'] }))
      expect((await wins(pair.clinician)).entries).toMatchObject([{ domains: ['work', 'safety'] }])
    })

    it('WI-6 a win that is taken back takes its answers along, and one that nobody else saw leaves no line', async () => {
      const { id } = valueOf(await win(pair.client))
      valueOf(await answer(pair.clinician, id, 'I am glad.'))
      const own = valueOf(await win(pair.client, { isPrivate: true }))
      valueOf(await takeBack(pair.client, id))
      valueOf(await takeBack(pair.client, own.id))
      for (const who of [pair.client, pair.clinician]) {
        const { entries } = await wins(who)
        expect(entries).toHaveLength(1)
        expect(entries[0]).toMatchObject({ id, state: 'taken-back' })
        expect(JSON.stringify(entries)).not.toMatch(/I asked|I am glad/)
      }
      expect(await answer(pair.clinician, id, 'Still glad.')).toEqual(notFound)
      expect(await harness.store.run('showWin', named(pair.client, own.id))).toEqual(notFound)
    })

    it('WI-7 what the other noticed last is told by who, what and when alone', async () => {
      valueOf(await rate(pair.clinician, 0))
      await tick(pair.client)
      valueOf(await win(pair.clinician))
      valueOf(await win(pair.client))
      const told = valueOf(await harness.store.run('listNoticedLast', here(pair.client)))
      expect(told).toMatchObject([
        { kind: 'win', by: 'Sam clinician' },
        { kind: 'rating', by: 'Sam clinician' },
      ])
      expect(JSON.stringify(told)).not.toContain('I asked')
    })

    it('WI-8 a read by the clinician has its line in the client’s access log, and the client’s own has none', async () => {
      const lines = async () =>
        valueOf(await harness.store.ask('accessLines', { ...here(pair.client), before: undefined })).length
      const before = await lines()
      await wins(pair.client)
      expect(await lines()).toBe(before)
      await wins(pair.clinician)
      await ratings(pair.clinician)
      expect(await lines()).toBe(before + 2)
    })
  })
}
