import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureGoalId, type DocumentId, type QuoteId } from '#lib/base/ids.ts'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { quoteLimits } from '#lib/quotes/quoted.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

const goalId = ensureGoalId('bus')
const quoted = cutQuote('I get on the bus, and it is fine.', 6, 16)

/** What goals quote, on every adapter of the store. */
export function describeQuotes(name: string, open: () => Promise<StoreHarness>): void {
  describe(`quotes: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair
    let sourceId: DocumentId

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
      const begun = { ...asked(pair.client), title: 'Starting point' }
      sourceId = valueOf(await harness.store.run('beginStartingPoint', begun)).documentId
    })

    const notFound = { ok: false, failure: { kind: 'not-found' } }
    const asked = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const share = async () =>
      valueOf(
        await harness.store.run('shareReflection', {
          sessionId: pair.client.sessionId,
          documentId: sourceId,
        }),
      )
    const stop = async (quotes?: 'keep' | 'take-back') =>
      valueOf(
        await harness.store.run('unshareReflection', {
          sessionId: pair.client.sessionId,
          documentId: sourceId,
          quotes,
        }),
      )
    const add = (who: Someone, goal = goalId) =>
      harness.store.run('addQuote', { ...asked(who), goalId: goal, sourceId, quoted })
    const list = async (who: Someone) =>
      valueOf(await harness.store.run('listQuotes', { ...asked(who), goalId }))
    const shownTo = async (who: Someone) => (await list(who)).map(({ shown }) => shown)
    const remove = (who: Someone, quoteId: QuoteId) =>
      harness.store.run('removeQuote', { ...asked(who), goalId, quoteId })
    const linesOf = async () => {
      const lines = await harness.store.ask('accessLines', { ...asked(pair.client), before: undefined })
      return valueOf(lines).map(({ what, document }) => [what, document?.kind])
    }

    it('QU-1 what is not shared is not quoted, and to the clinician does not exist', async () => {
      expect(await add(pair.client)).toEqual({ ok: false, failure: { kind: 'not-shared' } })
      expect(await add(pair.clinician)).toEqual(notFound)
      const check = ({ sessionId }: Someone) =>
        harness.store.ask('checkOwnText', { sessionId, documentId: sourceId })
      expect(await check(pair.client)).toEqual({ ok: false, failure: { kind: 'not-shared' } })
      expect(await check(pair.clinician)).toEqual(notFound)
      await share()
      expect(await check(pair.clinician)).toEqual({ ok: true, value: { kind: 'starting-point' } })
      const board = { sessionId: pair.client.sessionId, documentId: pair.boardId }
      expect(await harness.store.ask('checkOwnText', board)).toEqual(notFound)
      const stranger = await nextPair()
      expect(await add(stranger.client)).toEqual(notFound)
      expect(await harness.store.run('listQuotes', { ...asked(stranger.client), goalId })).toEqual(notFound)
    })

    it('QU-1 what can be quoted from is what is shared, and telling another of it has its line', async () => {
      expect(valueOf(await harness.store.run('listQuotable', asked(pair.client)))).toEqual([])
      await share()
      for (const who of [pair.client, pair.clinician]) {
        expect(valueOf(await harness.store.run('listQuotable', asked(who)))).toMatchObject([
          { documentId: sourceId, title: 'Starting point', reflectionId: undefined },
        ])
      }
      expect(await linesOf()).toEqual([['listed', undefined]])
    })

    it('QU-2 both see a quote; another than the client with a line first', async () => {
      await share()
      valueOf(await add(pair.clinician))
      expect(await shownTo(pair.client)).toMatchObject([
        { as: 'quoted', words: quoted, source: { documentId: sourceId } },
      ])
      expect(await linesOf()).toEqual([])
      expect(await shownTo(pair.clinician)).toEqual(await shownTo(pair.client))
      expect(await linesOf()).toEqual([['quoted', 'starting-point']])
      const read = { sessionId: pair.client.sessionId, documentId: sourceId }
      // Seeing a quote is not having read the page.
      expect(valueOf(await harness.store.ask('documentReads', read))).toEqual([])
    })

    it('QU-4 taken back, it is withdrawn without a word, also after sharing again', async () => {
      await share()
      valueOf(await add(pair.clinician))
      const isQuoted = { sessionId: pair.client.sessionId, documentId: sourceId }
      expect(valueOf(await harness.store.ask('isQuoted', isQuoted))).toBe(true)
      expect(await stop('take-back')).toMatchObject({ wasQuoted: true })
      expect(valueOf(await harness.store.ask('isQuoted', isQuoted))).toBe(false)
      for (const who of [pair.client, pair.clinician]) {
        expect(await shownTo(who)).toEqual([{ as: 'withdrawn' }])
      }
      await share()
      expect(await shownTo(pair.clinician)).toEqual([{ as: 'withdrawn' }])
      expect(await stop()).toMatchObject({ wasQuoted: false })
    })

    it('QU-4 where nobody chose it is taken back', async () => {
      await share()
      valueOf(await add(pair.client))
      await stop()
      expect(await shownTo(pair.client)).toEqual([{ as: 'withdrawn' }])
    })

    it('QU-4 kept, it outlives its source; another who reads it has a line for the goals', async () => {
      await share()
      valueOf(await add(pair.client))
      await stop('keep')
      const own = { sessionId: pair.client.sessionId, documentId: sourceId }
      valueOf(await harness.store.run('deleteDraft', own))
      expect(await linesOf()).toEqual([])
      for (const who of [pair.client, pair.clinician]) {
        expect(await shownTo(who)).toEqual([{ as: 'kept', words: quoted }])
      }
      expect(await linesOf()).toEqual([['read', 'board']])
    })

    it('QU-5 the client takes off any, the clinician those that they added; it is gone for both', async () => {
      await share()
      const mine = valueOf(await add(pair.client)).id
      const theirs = valueOf(await add(pair.clinician)).id
      const removable = (await list(pair.clinician)).filter(({ mayRemove }) => mayRemove)
      expect(removable.map(({ id }) => id)).toEqual([theirs])
      expect(await remove(pair.clinician, mine)).toEqual({ ok: false, failure: { kind: 'read-only' } })
      valueOf(await remove(pair.clinician, theirs))
      valueOf(await remove(pair.client, mine))
      for (const who of [pair.client, pair.clinician]) expect(await list(who)).toEqual([])
      expect(await remove(pair.client, mine)).toEqual(notFound)
      const stranger = await nextPair()
      expect(await remove(stranger.client, theirs)).toEqual(notFound)
    })

    it('QU-6 a goal has no more than it may, and a person adds no more in a day', async () => {
      await share()
      for (let left: number = quoteLimits.perGoal; left > 0; left--) valueOf(await add(pair.client))
      expect(await add(pair.clinician)).toEqual({ ok: false, failure: { kind: 'goal-full' } })
      const [first] = await list(pair.client)
      if (first === undefined) throw new Error('nothing is quoted')
      valueOf(await remove(pair.client, first.id))
      valueOf(await add(pair.clinician))
      let added: number = quoteLimits.perGoal
      for (let goal = 0; added < workspaceLimits.quotes.aDay; added++) {
        if (added % quoteLimits.perGoal === 0) goal++
        valueOf(await add(pair.client, ensureGoalId(`goal-${goal}`)))
      }
      const another = ensureGoalId('another')
      expect(await add(pair.client, another)).toEqual({ ok: false, failure: { kind: 'day-full' } })
      valueOf(await add(pair.clinician, another))
    })
  })
}
