import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureGoalId } from '#lib/base/ids.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import { answerIn, suggestIn, wordsOf } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { addClient, createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

const bus = wordsOf('bus', 'Take the bus.')
const walk = wordsOf('walk', 'Walk to the shop.')
const refused = (kind: string) => ({ ok: false, failure: { kind } })

/** What two people decide, kept and told: the same on every adapter of the store. */
export function describeDeciding(name: string, open: () => Promise<StoreHarness>): void {
  describe(`deciding: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair
    let nextPair: () => Promise<Pair>

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
    })

    const deciding = () => ({ store: harness.store, workspaceId: pair.workspaceId })
    const inside = ({ sessionId }: Someone) => ({ sessionId, workspaceId: pair.workspaceId })
    const suggest = async (
      ...asked: Parameters<typeof suggestIn> extends [unknown, ...infer Rest] ? Rest : never
    ) => {
      harness.clock.time += 1_000
      const { id } = valueOf(await suggestIn(deciding(), ...asked))
      if (id === undefined) throw new Error('suggested already')
      return id
    }
    const answer = (
      ...asked: Parameters<typeof answerIn> extends [unknown, ...infer Rest] ? Rest : never
    ) => {
      harness.clock.time += 1_000
      return answerIn(deciding(), ...asked)
    }
    const move = (who: Someone, column: 'active' | 'on-hold', reason?: string) => {
      harness.clock.time += 1_000
      const goalId = bus.goalId
      return harness.store.run('moveGoal', { ...inside(who), goalId, column, reason })
    }
    const decisions = async (who: Someone) => valueOf(await harness.store.run('listDecisions', inside(who)))
    const life = async (who: Someone, goalId = bus.goalId) =>
      valueOf(await harness.store.run('readGoalLife', { ...inside(who), goalId, before: undefined })).entries
    const columnOf = async (goalId: string) => {
      const { places } = valueOf(await harness.store.run('goalPlaces', inside(pair.client)))
      return places.find((place) => place.goalId === goalId)
    }

    it('DE-14 what was suggested, answered and agreed is told with who, when, why and the very words', async () => {
      const id = await suggest(pair.clinician, 'start', bus, { note: 'It came up twice.' })
      const [open] = await decisions(pair.client)
      expect(open).toMatchObject({
        goalId: 'bus',
        agreed: undefined,
        open: [
          {
            id,
            kind: 'start',
            by: { accountId: pair.clinician.accountId, name: 'Sam clinician', side: 'clinician' },
            hash: bus.hash,
            content: { sentence: 'Take the bus.' },
            note: 'It came up twice.',
            answers: [],
          },
        ],
      })
      valueOf(await answer(pair.client, id, bus, { answer: 'differ', reason: 'Not in the mornings.' }))
      const [seen] = await decisions(pair.clinician)
      expect(seen?.open[0]?.answers).toMatchObject([
        { answer: 'differ', reason: 'Not in the mornings.', by: { side: 'client' } },
      ])
      expect(await columnOf('bus')).toBeUndefined()
      expect(valueOf(await answer(pair.client, id, bus))).toMatchObject({ moved: true })
      expect(await columnOf('bus')).toMatchObject({ column: 'active', byBoth: true })
      const [agreed] = await decisions(pair.client)
      expect(agreed).toMatchObject({
        open: [],
        agreed: {
          suggestion: { id, answers: [{ answer: 'agree' }] },
          agreedBy: { accountId: pair.client.accountId, side: 'client' },
          agreedAt: harness.clock.time,
        },
      })
      expect((await life(pair.clinician)).map(({ what }) => what)).toEqual([
        'suggested',
        'answered',
        'answered',
        'moved',
      ])
    })

    it('DE-1 a suggestion holds the words of its own goal, whatever other is named with it', async () => {
      const id = await suggest(pair.clinician, 'start', bus, { otherWords: walk, seenHash: bus.hash })
      const [told] = await decisions(pair.client)
      expect(told?.open).toMatchObject([
        { id, otherGoalId: undefined, content: { sentence: 'Take the bus.' } },
      ])
    })

    it('DE-5 a reason that nobody can see is none', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      const differ = { answer: 'differ', reason: '\u{200b}\u{3164}' } as const
      expect(await answer(pair.client, id, bus, differ)).toEqual(refused('reason-needed'))
    })

    it('DE-14 a goal is replaced by another, and each tells of the other', async () => {
      const id = await suggest(pair.client, 'replace', bus, { otherWords: walk })
      valueOf(await answer(pair.clinician, id, bus, { otherWords: walk }))
      expect(await columnOf('bus')).toMatchObject({ column: 'cancelled', byBoth: true })
      expect(await columnOf('walk')).toMatchObject({ column: 'active', byBoth: true })
      const told = await decisions(pair.client)
      expect(told.find(({ goalId }) => goalId === 'bus')).toMatchObject({ replacedBy: 'walk' })
      expect(told.find(({ goalId }) => goalId === 'walk')).toMatchObject({
        replaces: 'bus',
        agreed: { suggestion: { content: { sentence: 'Walk to the shop.' } } },
      })
      expect((await life(pair.client, walk.goalId)).map(({ what }) => what)).toContain('moved')
    })

    it('DE-7 the client rests a goal alone and at once, with or without a reason; a clinician does not', async () => {
      const id = await suggest(pair.client, 'start', bus)
      expect(await move(pair.clinician, 'on-hold')).toEqual(refused('takes-both'))
      expect(await move(pair.client, 'active')).toEqual(refused('takes-both'))
      valueOf(await answer(pair.clinician, id, bus))
      const back = await suggest(pair.clinician, 'change', wordsOf('bus', 'Take the bus home.'))
      valueOf(await move(pair.client, 'on-hold', 'Too much this month.'))
      expect(await columnOf('bus')).toMatchObject({
        column: 'on-hold',
        byBoth: false,
        reason: 'Too much this month.',
      })
      expect((await decisions(pair.client))[0]?.open).toEqual([])
      expect((await life(pair.client)).at(-1)).toMatchObject({
        what: 'moved',
        to: 'on-hold',
        why: { state: 'said', words: 'Too much this month.' },
        by: { side: 'client' },
      })
      expect(await answer(pair.client, back, wordsOf('bus', 'Take the bus home.'))).toEqual(
        refused('not-open'),
      )
    })

    it('DE-22 whoever moved a goal alone says why afterwards, once; nobody else does, and nobody where both moved it', async () => {
      // It was their agreement that moved it.
      const id = await suggest(pair.clinician, 'start', bus)
      valueOf(await answer(pair.client, id, bus))
      expect(await move(pair.client, 'active', 'We both wanted it.')).toMatchObject({
        value: { changed: false },
      })
      expect(await columnOf('bus')).toMatchObject({ byBoth: true, reason: undefined })

      valueOf(await move(pair.client, 'on-hold'))
      expect(await move(pair.client, 'on-hold')).toMatchObject({ value: { changed: false } })
      valueOf(await move(pair.clinician, 'on-hold', 'Not theirs to say.'))
      expect(await columnOf('bus')).toMatchObject({ column: 'on-hold', reason: undefined })
      expect(await move(pair.client, 'on-hold', 'Too much this month.')).toMatchObject({
        value: { changed: true },
      })
      expect(await move(pair.client, 'on-hold', 'Another why.')).toMatchObject({ value: { changed: false } })
      expect(await columnOf('bus')).toMatchObject({ reason: 'Too much this month.' })
      const reasons = (await life(pair.clinician)).flatMap((entry) =>
        entry.what === 'moved' ? [entry.why] : [],
      )
      expect(reasons).toEqual([undefined, { state: 'said', words: 'Too much this month.' }])
    })

    it('DE-23 a goal that somebody took off the board is stopped by the client all the same, and no other moves', async () => {
      const { goalId } = bus
      const moveGone = (who: Someone, column: 'on-hold' | 'completed') =>
        harness.store.run('moveGoal', { ...inside(who), goalId, column, isGone: true })
      expect(await moveGone(pair.client, 'on-hold')).toEqual(refused('goal-unknown'))
      const id = await suggest(pair.client, 'start', bus)
      valueOf(await answer(pair.clinician, id, bus))
      expect(await moveGone(pair.clinician, 'on-hold')).toEqual(refused('takes-both'))
      valueOf(await moveGone(pair.client, 'on-hold'))
      expect(await columnOf('bus')).toMatchObject({ column: 'on-hold' })
      expect(await moveGone(pair.client, 'completed')).toEqual(refused('goal-unknown'))
    })

    it('DS-14 a stop that comes late does not undo what both decided after what its person saw', async () => {
      const { goalId } = bus
      const agreed = async () => {
        const id = await suggest(pair.clinician, 'start', bus)
        valueOf(await answer(pair.client, id, bus))
        return harness.clock.time
      }
      const stop = (unlessMovedAfter: number) => {
        harness.clock.time += 1_000
        const asked = { ...inside(pair.client), goalId, column: 'on-hold', unlessMovedAfter } as const
        return harness.store.run('moveGoal', asked)
      }
      const seen = await agreed()
      valueOf(await stop(seen))
      await agreed()
      expect(await stop(seen)).toEqual(refused('not-possible-here'))
      expect(await columnOf('bus')).toMatchObject({ column: 'active' })
    })

    it('DE-9 agreeing once more to what was agreed is answered the same, for whoever agreed alone', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      valueOf(await answer(pair.client, id, bus))
      expect(valueOf(await answer(pair.client, id, bus))).toMatchObject({ moved: false })
      expect(await answer(pair.clinician, id, bus)).toEqual(refused('not-open'))
      const given = (await life(pair.client)).filter(({ what }) => what === 'answered')
      expect(given).toHaveLength(1)
    })

    it('DE-15 of two who decide at the same moment one is first, and what the other does is asked of what is there then', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      const both = await Promise.all([
        answerIn(deciding(), pair.client, id, bus),
        harness.store.run('takeBackSuggestion', { ...inside(pair.clinician), suggestionId: id }),
      ])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toEqual(refused('not-open'))
      const again = await Promise.all([
        answerIn(deciding(), pair.client, id, bus),
        answerIn(deciding(), pair.client, id, bus),
      ])
      // Whoever was first stays first: nothing more is moved, nor anything opened again.
      for (const one of again) {
        if (both[0].ok) expect(valueOf(one)).toMatchObject({ moved: false })
        else expect(one).toEqual(refused('not-open'))
      }
    })

    it('DE-16 what somebody suggested who reads here no more cannot be agreed to, and is not shown as open', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      const clinicianId = pair.clinician.accountId
      valueOf(await harness.store.run('endMembership', { ...inside(pair.client), clinicianId }))
      expect(await answer(pair.client, id, bus)).toEqual(refused('not-open'))
      expect(await decisions(pair.client)).toEqual([])
    })

    it('DE-17 nobody else decides in a workspace, or learns that anything is decided there', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      const stranger = (await addClient(harness.store, pair.clinician, 'Noor')).client
      const asked = inside(stranger)
      const gone = refused('not-found')
      expect(
        await Promise.all([
          harness.store.run('listDecisions', asked),
          harness.store.run('readGoalLife', { ...asked, goalId: bus.goalId, before: undefined }),
          harness.store.run('takeBackSuggestion', { ...asked, suggestionId: id }),
          harness.store.ask('findSuggested', { ...asked, suggestionId: id }),
          suggestIn(deciding(), stranger, 'start', bus),
          answerIn(deciding(), stranger, id, bus),
        ]),
      ).toEqual([gone, gone, gone, gone, gone, gone])
      // A suggestion of one workspace is not answered through another.
      const theirs = await addClient(harness.store, pair.clinician, 'Mei')
      const through = { store: harness.store, workspaceId: theirs.workspaceId }
      expect(await answerIn(through, theirs.client, id, bus)).toEqual(refused('not-open'))
    })

    it('DE-18 each person has a day’s share of what they suggest and answer; taking back and stopping need none', async () => {
      const id = await suggest(pair.clinician, 'start', bus)
      valueOf(await answer(pair.client, id, bus))
      const rest = await suggest(pair.clinician, 'rest', bus)
      for (let done = 1; done < workspaceLimits.decisions.aDay; done += 1)
        valueOf(await answerIn(deciding(), pair.client, rest, bus, { answer: 'talk' }))
      expect(await answerIn(deciding(), pair.client, rest, bus, { answer: 'talk' })).toEqual(
        refused('day-full'),
      )
      expect(await suggestIn(deciding(), pair.client, 'start', walk)).toEqual(refused('day-full'))
      valueOf(await suggestIn(deciding(), pair.clinician, 'start', walk))
      valueOf(
        await harness.store.run('takeBackSuggestion', { ...inside(pair.clinician), suggestionId: rest }),
      )
      expect(valueOf(await move(pair.client, 'on-hold'))).toMatchObject({ changed: true })
    })

    it('DE-20 what a client suggests waits on Today until their side answers, with an access line of a list and none of the goals', async () => {
      const { clinician, client, workspaceId } = pair
      const waiting = async () =>
        valueOf(await harness.store.run('listWaiting', { sessionId: clinician.sessionId })).suggested.filter(
          (row) => row.workspaceId === workspaceId,
        )
      const lines = async () =>
        valueOf(await harness.store.ask('accessLines', { ...inside(client), before: undefined })).map(
          ({ what }) => what,
        )
      const before = await lines()
      expect(await waiting()).toEqual([])
      // What the clinician suggests themselves waits for nobody here, and of whom nothing is told nothing is written.
      await suggest(clinician, 'start', walk)
      expect(await waiting()).toEqual([])
      expect(await lines()).toEqual(before)
      const id = await suggest(client, 'start', bus, { note: 'It came up twice.' })
      const at = harness.clock.time
      expect(await waiting()).toEqual([{ workspaceId, id, goalId: 'bus', kind: 'start', at }])
      expect(await lines()).toEqual(['listed', ...before])
      valueOf(await answer(clinician, id, bus, { answer: 'not-yet' }))
      expect(await waiting()).toEqual([])
      const anew = await suggest(client, 'start', wordsOf('bus', 'Take the bus home.'))
      expect((await waiting()).map((row) => row.id)).toEqual([anew])
      // To a client nothing of it is told.
      expect(valueOf(await harness.store.run('listWaiting', { sessionId: client.sessionId }))).toEqual({
        shared: [],
        suggested: [],
        commented: [],
      })
    })

    it('DE-19 when another reads what is decided, the client’s log has a line of it first', async () => {
      await suggest(pair.client, 'start', wordsOf(ensureGoalId('only'), 'Words.'))
      const linesOf = async () =>
        valueOf(await harness.store.ask('accessLines', { ...inside(pair.client), before: undefined })).length
      const before = await linesOf()
      await decisions(pair.client)
      expect(await linesOf()).toBe(before)
      harness.clock.time += 3_600_000 / 8
      await decisions(pair.clinician)
      expect(await linesOf()).toBe(before + 1)
    })
  })
}
