import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noApproachWords, type ApproachWords } from '#lib/approaches/approach-words.ts'
import type { PreferenceBody } from '#server/storage/approaches/approach-bodies.ts'
import { practiceLibraryLimits } from '#server/storage/commands/write-practice-card.ts'
import { tableLimit } from '#server/storage/commands/write-approach-card.ts'
import { ensureGoalId, ensureSuggestionId, type ApproachCardId } from '#lib/base/ids.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

const goalId = ensureGoalId('bus')
const words = { goalId, content: { sentence: 'Take the bus.' }, hash: 'a'.repeat(64), missing: undefined }
const card = (name: string): ApproachWords => ({ ...noApproachWords, name, involves: `What ${name} is.` })
const could = (line: string): PreferenceBody => ({ leaning: 'could-try', line, intensity: 3 })

/** Ways to go about a goal, on every adapter of the store. */
export function describeApproaches(name: string, open: () => Promise<StoreHarness>): void {
  describe(`approaches: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
      harness.clock.time += 1_000
    })

    const as = ({ sessionId }: Someone) => ({ sessionId, workspaceId: pair.workspaceId, goalId })
    const put = async (who: Someone, name: string) =>
      valueOf(
        await harness.store.run('writeApproachCard', {
          ...as(who),
          cardId: undefined,
          words: card(name),
          isOff: false,
        }),
      ).cardId
    const table = async (who: Someone) => valueOf(await harness.store.run('readApproachTable', as(who)))
    const allAgreed = ({ sessionId }: Someone) =>
      harness.store.ask('findAgreedApproaches', { sessionId, workspaceId: pair.workspaceId })
    const prefer = (who: Someone, cardId: ApproachCardId, line: string, isReleased: boolean) =>
      harness.store.run('writePreference', { ...as(who), cardId, preference: could(line), isReleased })
    const release = (who: Someone, cardId: ApproachCardId, isReleased: boolean) =>
      harness.store.run('releasePreference', { ...as(who), cardId, isReleased })
    const suggest = async (who: Someone, cardId: ApproachCardId, seenHash?: string) =>
      harness.store.run('suggestDecision', {
        sessionId: who.sessionId,
        workspaceId: pair.workspaceId,
        kind: 'approach',
        words,
        otherWords: undefined,
        seenHash: seenHash ?? (await table(who)).tableHash,
        note: 'We talked about it.',
        approach: { cardId, pace: 'slower', intensity: 4 },
      })
    const agree = async (who: Someone) => {
      const [suggestion] = (await table(who)).open
      if (suggestion === undefined) throw new Error('nothing is suggested')
      return harness.store.run('answerSuggestion', {
        sessionId: who.sessionId,
        workspaceId: pair.workspaceId,
        suggestionId: ensureSuggestionId(suggestion.id),
        answer: 'agree',
        seenHash: suggestion.hash,
        reason: undefined,
        words,
        otherWords: undefined,
      })
    }
    const stop = (who: Someone, isForSafety = false, reason?: string) =>
      harness.store.run('stopApproach', { ...as(who), isForSafety, reason })
    const refused = (kind: string) => ({ ok: false, failure: { kind } })

    it('OC-1 either puts a card on the table and gives it other words; earlier ones stay readable', async () => {
      const cardId = await put(pair.client, 'Small rides')
      harness.clock.time += 1_000
      const changed = { ...as(pair.clinician), cardId, words: card('Small rides, together'), isOff: false }
      valueOf(await harness.store.run('writeApproachCard', changed))
      const [now] = (await table(pair.client)).cards
      expect(now).toMatchObject({
        words: { name: 'Small rides, together' },
        wasReworded: true,
        by: { accountId: pair.clinician.accountId },
      })
      const told = await harness.store.run('readApproachCard', { ...as(pair.client), cardId })
      expect(valueOf(told).map((one) => one.words.name)).toEqual(['Small rides, together', 'Small rides'])
    })

    it('OC-1 a card that is taken off the table keeps its words, and lies there again with other words', async () => {
      const cardId = await put(pair.client, 'Waiting')
      const off = { ...as(pair.client), cardId, words: undefined, isOff: true }
      valueOf(await harness.store.run('writeApproachCard', off))
      expect((await table(pair.client)).cards).toMatchObject([{ isOff: true, words: { name: 'Waiting' } }])
      const back = { ...off, words: card('Waiting a month'), isOff: false }
      valueOf(await harness.store.run('writeApproachCard', back))
      expect((await table(pair.client)).cards).toMatchObject([{ isOff: false }])
    })

    it(`OC-2 a table takes ${tableLimit} cards, and one that is full says so`, async () => {
      for (let index = 0; index < tableLimit; index++) await put(pair.client, `Card ${index}`)
      const more = { ...as(pair.clinician), cardId: undefined, words: card('More'), isOff: false }
      expect(await harness.store.run('writeApproachCard', more)).toEqual(refused('table-full'))
    })

    it('OC-3 a client’s preference is in nothing that the clinician is given until it is released, and not after it was taken back', async () => {
      const cardId = await put(pair.client, 'Small rides')
      const before = JSON.stringify(await table(pair.clinician))
      expect(valueOf(await prefer(pair.client, cardId, 'It frightens me.', false)).isSeen).toBe(false)
      expect(JSON.stringify(await table(pair.clinician))).toBe(before)
      expect((await table(pair.client)).preferences).toMatchObject([
        { line: 'It frightens me.', isReleased: false, intensity: 3 },
      ])
      expect(await release(pair.clinician, cardId, true)).toEqual(refused('not-found'))
      expect(JSON.stringify(await table(pair.clinician))).toBe(before)
      valueOf(await release(pair.client, cardId, true))
      expect((await table(pair.clinician)).preferences).toMatchObject([{ line: 'It frightens me.' }])
      valueOf(await release(pair.client, cardId, false))
      expect(JSON.stringify(await table(pair.clinician))).toBe(before)
      expect((await table(pair.client)).preferences).toMatchObject([{ isReleased: false }])
    })

    it('OC-3 what is kept to oneself in place of something released takes that back too', async () => {
      const cardId = await put(pair.client, 'Small rides')
      valueOf(await prefer(pair.client, cardId, 'Gladly.', true))
      expect(valueOf(await prefer(pair.client, cardId, 'Not so gladly.', false)).isSeen).toBe(true)
      expect((await table(pair.clinician)).preferences).toEqual([])
    })

    it('OC-4 a clinician’s preference is there for both from the start', async () => {
      const cardId = await put(pair.client, 'Small rides')
      valueOf(await prefer(pair.clinician, cardId, 'I would go along.', false))
      expect((await table(pair.client)).preferences).toMatchObject([
        { line: 'I would go along.', isReleased: true },
      ])
    })

    it('OC-5 what both agree to records the cards as they were, both preferences, the pace, the reason and the day', async () => {
      const chosen = await put(pair.client, 'Small rides')
      const other = await put(pair.clinician, 'Waiting')
      valueOf(await prefer(pair.client, chosen, 'Gladly.', true))
      valueOf(await prefer(pair.clinician, other, 'Not now.', true))
      valueOf(await prefer(pair.client, other, 'Mine alone.', false))
      valueOf(await suggest(pair.clinician, chosen))
      harness.clock.time += 1_000
      valueOf(await agree(pair.client))
      const changed = { ...as(pair.client), cardId: other, words: card('Waiting a year'), isOff: false }
      valueOf(await harness.store.run('writeApproachCard', changed))
      expect(valueOf(await allAgreed(pair.clinician))).toEqual([
        { goalId, words: card('Small rides'), pace: 'slower', intensity: 4, isStopped: false },
      ])
      const { agreed, stopped, open } = await table(pair.clinician)
      expect(agreed).toMatchObject({
        agreedAt: harness.clock.time,
        agreedBy: { side: 'client' },
        suggestion: {
          kind: 'approach',
          content: {},
          note: 'We talked about it.',
          approach: {
            chosen: { id: chosen, words: { name: 'Small rides' } },
            others: [{ id: other, words: { name: 'Waiting' } }],
            pace: 'slower',
            intensity: 4,
            preferences: [
              { cardId: chosen, said: { line: 'Gladly.' } },
              { cardId: other, said: { line: 'Not now.' } },
            ],
          },
        },
      })
      expect(JSON.stringify(agreed)).not.toContain('Mine alone')
      expect(stopped).toBeUndefined()
      expect(open).toEqual([])
    })

    it('OC-6 a preference that is taken back is told as that in the choice too', async () => {
      const chosen = await put(pair.client, 'Small rides')
      valueOf(await prefer(pair.client, chosen, 'Gladly.', true))
      valueOf(await suggest(pair.clinician, chosen))
      valueOf(await agree(pair.client))
      valueOf(await release(pair.client, chosen, false))
      const { agreed } = await table(pair.clinician)
      expect(agreed?.suggestion.approach?.preferences).toMatchObject([
        { by: { accountId: pair.client.accountId }, said: undefined },
      ])
    })

    it('OC-7 nothing is suggested to a table that has changed, and nothing agreed to a card that has', async () => {
      const chosen = await put(pair.client, 'Small rides')
      const seen = (await table(pair.client)).tableHash
      await put(pair.clinician, 'Waiting')
      expect(await suggest(pair.client, chosen, seen)).toEqual(refused('words-changed'))
      valueOf(await suggest(pair.client, chosen))
      expect(await agree(pair.client)).toEqual(refused('own-suggestion'))
      const changed = { ...as(pair.client), cardId: chosen, words: card('Long rides'), isOff: false }
      valueOf(await harness.store.run('writeApproachCard', changed))
      expect(await agree(pair.clinician)).toEqual(refused('words-changed'))
      expect((await table(pair.client)).agreed).toBeUndefined()
    })

    it('OC-7 a private preference changes nothing of what a suggestion is about', async () => {
      const chosen = await put(pair.client, 'Small rides')
      const seen = (await table(pair.clinician)).tableHash
      valueOf(await prefer(pair.client, chosen, 'Mine alone.', false))
      valueOf(await suggest(pair.clinician, chosen, seen))
    })

    it('OC-8 the client stops an approach at once and without a reason, a clinician for safety alone and with one', async () => {
      const chosen = await put(pair.client, 'Small rides')
      expect(await stop(pair.client)).toEqual(refused('not-possible-here'))
      valueOf(await suggest(pair.clinician, chosen))
      valueOf(await agree(pair.client))
      expect(await stop(pair.clinician)).toEqual(refused('takes-both'))
      expect(await stop(pair.clinician, true)).toEqual(refused('reason-needed'))
      expect(await stop(pair.clinician, true, ' \u{200b}')).toEqual(refused('reason-needed'))
      valueOf(await stop(pair.client))
      const { stopped } = await table(pair.clinician)
      expect(stopped).toMatchObject({ by: { accountId: pair.client.accountId }, at: harness.clock.time })
      valueOf(await stop(pair.client))
      expect((await table(pair.clinician)).stopped).toEqual(stopped)
      expect(valueOf(await allAgreed(pair.client))).toMatchObject([{ goalId, isStopped: true }])
    })

    it('OC-9 starting again takes both anew: what was suggested before the stop ends with it', async () => {
      const chosen = await put(pair.client, 'Small rides')
      valueOf(await suggest(pair.clinician, chosen))
      valueOf(await agree(pair.client))
      valueOf(await suggest(pair.client, chosen))
      valueOf(await stop(pair.clinician, true, 'You slept badly after each ride.'))
      const told = await table(pair.client)
      expect(told.open).toEqual([])
      expect(told.stopped?.reason).toBe('You slept badly after each ride.')
      valueOf(await suggest(pair.client, chosen))
      expect((await table(pair.client)).stopped).toBeDefined()
      valueOf(await agree(pair.clinician))
      expect((await table(pair.client)).stopped).toBeUndefined()
    })

    it('OC-10 another’s goal table and cards are what does not exist', async () => {
      const cardId = await put(pair.client, 'Small rides')
      const { workspaceId } = pair
      const stranger = (await nextPair()).client
      const there = { sessionId: stranger.sessionId, workspaceId, goalId }
      const gone = refused('not-found')
      expect(await harness.store.run('readApproachTable', there)).toEqual(gone)
      expect(await harness.store.ask('findAgreedApproaches', there)).toEqual(gone)
      expect(await harness.store.run('readApproachCard', { ...there, cardId })).toEqual(gone)
      expect(await harness.store.run('stopApproach', { ...there, isForSafety: false, reason: 'x' })).toEqual(
        gone,
      )
      const { sessionId } = stranger
      expect(await harness.store.ask('findPracticeCards', { sessionId, workspaceId })).toEqual(gone)
    })

    it('OC-11 a practice’s clinicians keep cards of their own, its clients read them, and a table keeps what it took', async () => {
      const { sessionId } = pair.clinician
      const { workspaceId } = pair
      const write = (cardId: ApproachCardId | undefined, given: ApproachWords | undefined) =>
        harness.store.run('writePracticeCard', { sessionId, cardId, words: given })
      const { cardId } = valueOf(await write(undefined, card('Walking talks')))
      valueOf(await write(cardId, card('Walking and talking')))
      const asClient = { sessionId: pair.client.sessionId, workspaceId }
      const names = async () =>
        valueOf(await harness.store.ask('findPracticeCards', asClient)).map((one) => one.words.name)
      expect(await names()).toEqual(['Walking and talking'])
      const byClient = { sessionId: pair.client.sessionId, cardId, words: card('Mine') }
      expect(await harness.store.run('writePracticeCard', byClient)).toEqual(refused('not-found'))
      valueOf(await write(cardId, undefined))
      expect(await names()).toEqual([])
      expect(await write(cardId, card('Again'))).toEqual(refused('not-found'))
    })

    it(`OC-11 a practice keeps ${practiceLibraryLimits.cards} cards of its own at once`, async () => {
      const { sessionId } = pair.clinician
      const write = (index: number) =>
        harness.store.run('writePracticeCard', {
          sessionId,
          cardId: undefined,
          words: card(`Card ${index}`),
        })
      for (let index = 0; index < practiceLibraryLimits.cards; index++) valueOf(await write(index))
      expect(await write(60)).toEqual(refused('workspace-full'))
    })
  })
}
