import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { ensurePressId, type NoticingId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { lifeEntriesAtATime, type LifeEntry } from '#lib/life/life-entry.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { answerIn, suggestIn, wordsOf } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, passAwake, valueOf, type Pair, type Someone } from './store-world.ts'

const bus = wordsOf('bus', 'Take the bus.')
const tram = wordsOf('bus', 'Take the tram.')
const { goalId } = bus
const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))
const could = (line: string) => ({ leaning: 'could-try', line, intensity: undefined }) as const

/** What a goal has been through, told: the same on every adapter of the store. */
export function describeLife(name: string, open: () => Promise<StoreHarness>): void {
  describe(`a goal’s life: ${name}`, () => {
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
    })

    const tick = () => passAwake(harness, [pair.client, pair.clinician], 10_000)
    const here = ({ sessionId }: Someone) => ({ sessionId, workspaceId: pair.workspaceId })
    const life = async (who: Someone, before?: number) =>
      valueOf(await harness.store.run('readGoalLife', { ...here(who), goalId, before }))
    const kinds = async (who: Someone) => (await life(who)).entries.map(({ what }) => what)
    const rate = async (who: Someone, words: string) => {
      await tick()
      const said = { goalId, pressId: newPress(), level: -1, words } as const
      return valueOf(await harness.store.run('sayRating', { ...here(who), ...said })).id
    }
    const win = async (who: Someone, words: string, isPrivate = false) => {
      await tick()
      const said = { goalId, pressId: newPress(), words, domains: ['work' as const], isPrivate }
      return valueOf(await harness.store.run('addWin', { ...here(who), ...said })).id
    }
    const takeBack = async (who: Someone, noticingId: NoticingId) => {
      await tick()
      valueOf(await harness.store.run('takeBackNoticing', { ...here(who), noticingId }))
    }
    const agree = async (kind: 'start' | 'change', words: typeof bus) => {
      await tick()
      const deciding = { store: harness.store, workspaceId: pair.workspaceId }
      const { id } = valueOf(await suggestIn(deciding, pair.client, kind, words))
      if (id === undefined) throw new Error('suggested already')
      await tick()
      valueOf(await answerIn(deciding, pair.clinician, id, words))
    }
    const rest = async (reason: string) => {
      await tick()
      const to = { column: 'on-hold', reason } as const
      valueOf(await harness.store.run('moveGoal', { ...here(pair.client), goalId, ...to }))
    }

    /** Both choose a way that lies on the table beside another, of which the client says something to nobody. */
    const chooseWay = async () => {
      const { store } = harness
      const asked = (who: Someone) => ({ ...here(who), goalId })
      const put = async (called: string) => {
        await tick()
        const words = { ...noApproachWords, name: called }
        const card = { cardId: undefined, words, isOff: false }
        return valueOf(await store.run('writeApproachCard', { ...asked(pair.clinician), ...card })).cardId
      }
      const [cardId, other] = [await put('Small rides'), await put('Waiting')]
      for (const [id, line, isReleased] of [
        [cardId, 'Gladly.', true],
        [other, 'Mine alone.', false],
      ] as const) {
        const preference = { cardId: id, preference: could(line), isReleased }
        valueOf(await store.run('writePreference', { ...asked(pair.client), ...preference }))
      }
      const { tableHash } = valueOf(await store.run('readApproachTable', asked(pair.clinician)))
      const suggested = { kind: 'approach', words: bus, otherWords: undefined, note: 'We tried it.' } as const
      const approach = { cardId, pace: 'slower', intensity: 4 } as const
      valueOf(
        await store.run('suggestDecision', {
          ...here(pair.clinician),
          ...suggested,
          seenHash: tableHash,
          approach,
        }),
      )
      await tick()
      const [open] = valueOf(await store.run('readApproachTable', asked(pair.client))).open
      if (open === undefined) throw new Error('nothing is suggested')
      const deciding = { store, workspaceId: pair.workspaceId }
      valueOf(await answerIn(deciding, pair.client, open.id, bus, { seenHash: open.hash }))
      return { cardId, asked }
    }

    it('LI-1 what was agreed, rated, won, chosen, stopped and rested is one list in order of time, with who and why', async () => {
      const { store } = harness
      await agree('start', bus)
      await rate(pair.client, 'When somebody comes along')
      await tick()
      const sure = { goalId, pressId: newPress(), sureness: 7 }
      valueOf(await store.run('sayHowSure', { ...here(pair.client), ...sure }))
      const noticingId = await win(pair.client, 'Two stops.')
      const line = { noticingId, pressId: newPress(), words: 'A whole ride.' }
      valueOf(await store.run('answerWin', { ...here(pair.clinician), ...line }))
      const { asked } = await chooseWay()
      await tick()
      const stop = { isForSafety: true, reason: 'The nights got worse.' }
      valueOf(await store.run('stopApproach', { ...asked(pair.clinician), ...stop }))
      await rest('Too much this month.')
      for (const who of [pair.client, pair.clinician]) {
        const { entries, isMore } = await life(who)
        expect(isMore).toBe(false)
        const client = { accountId: pair.client.accountId, name: 'Sam client', side: 'client' }
        const clinician = { accountId: pair.clinician.accountId, name: 'Sam clinician', side: 'clinician' }
        expect(entries).toMatchObject([
          { what: 'suggested', kind: 'start', by: client },
          { what: 'answered', answer: 'agree', kind: 'start', by: clinician },
          { what: 'moved', to: 'active', byBoth: true },
          { what: 'rated', words: 'When somebody comes along', by: client },
          { what: 'said-how-sure', step: 'quite', by: client },
          {
            what: 'win',
            words: 'Two stops.',
            domains: ['work'],
            isPrivate: false,
            by: client,
            answers: [{ by: clinician, said: { state: 'said', words: 'A whole ride.' } }],
          },
          {
            what: 'suggested',
            kind: 'approach',
            by: clinician,
            why: { state: 'said', words: 'We tried it.' },
            approach: { chosen: { words: { name: 'Small rides' } }, pace: 'slower', intensity: 4 },
          },
          {
            what: 'answered',
            kind: 'approach',
            by: client,
            approach: { chosen: { words: { name: 'Small rides' } }, pace: 'slower' },
          },
          {
            what: 'stopped-approach',
            isForSafety: true,
            by: clinician,
            why: { state: 'said', words: 'The nights got worse.' },
            approach: { chosen: { words: { name: 'Small rides' } } },
          },
          { what: 'moved', to: 'on-hold', by: client, why: { state: 'said', words: 'Too much this month.' } },
        ])
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b))
      }
    })

    it('LI-1 what was said and taken back is told without its words', async () => {
      await takeBack(pair.client, await rate(pair.client, 'All of it'))
      await takeBack(pair.client, await win(pair.client, 'Two stops.'))
      const { entries } = await life(pair.clinician)
      expect(entries).toMatchObject([
        { what: 'took-back', of: 'rating', by: { side: 'client' } },
        { what: 'took-back', of: 'win', by: { side: 'client' } },
      ])
      expect(JSON.stringify(entries)).not.toMatch(/All of it|Two stops/)
    })

    it('LI-1 a goal that takes another’s place, and the one that goes, each tell of the other', async () => {
      const walk = wordsOf('walk', 'Walk to the shop.')
      const deciding = { store: harness.store, workspaceId: pair.workspaceId }
      valueOf(await suggestIn(deciding, pair.client, 'replace', bus, { otherWords: walk }))
      expect((await life(pair.clinician)).entries).toMatchObject([{ otherGoalId: 'walk', takesOver: false }])
      const other = { ...here(pair.clinician), goalId: walk.goalId, before: undefined }
      expect(valueOf(await harness.store.run('readGoalLife', other)).entries).toMatchObject([
        { what: 'suggested', kind: 'replace', otherGoalId: 'bus', takesOver: true },
      ])
    })

    it('LI-2 no level and no number of how a goal was is in what is told', async () => {
      await rate(pair.client, 'When somebody comes along')
      const sure = { goalId, pressId: newPress(), sureness: 7 }
      valueOf(await harness.store.run('sayHowSure', { ...here(pair.client), ...sure }))
      for (const entry of (await life(pair.clinician)).entries) {
        const { at: _, ...told } = entry
        expect(JSON.stringify(told)).not.toMatch(/level|sureness|:-?\d/)
      }
    })

    it('LI-3 a win kept for oneself, and what one would rather do, are in no other’s life until they are shown', async () => {
      await chooseWay()
      const before = JSON.stringify(await life(pair.clinician))
      expect(before).not.toContain('Mine alone')
      const noticingId = await win(pair.client, 'I laughed at the radio.', true)
      expect(JSON.stringify(await life(pair.clinician))).toBe(before)
      expect((await life(pair.client)).entries.at(-1)).toMatchObject({
        what: 'win',
        words: 'I laughed at the radio.',
        isPrivate: true,
      })
      await takeBack(pair.client, await win(pair.client, 'Never mind.', true))
      expect(JSON.stringify(await life(pair.clinician))).toBe(before)
      valueOf(await harness.store.run('showWin', { ...here(pair.client), noticingId }))
      expect((await life(pair.clinician)).entries.at(-1)).toMatchObject({ what: 'win', isPrivate: false })
    })

    it('LI-3 nor does it tell where a page ends that there is something private', async () => {
      for (let index = 0; index < lifeEntriesAtATime; index++) await rate(pair.clinician, 'As hoped')
      const before = await life(pair.clinician)
      await win(pair.client, 'I laughed at the radio.', true)
      expect(before.isMore).toBe(false)
      expect(await life(pair.clinician)).toEqual(before)
      expect(await life(pair.client)).toMatchObject({ isMore: true })
    })

    it('LI-4 an agreement tells what was agreed before it, also where that is on an earlier page', async () => {
      await agree('start', bus)
      for (let index = 0; index < lifeEntriesAtATime; index++) await rate(pair.client, 'As hoped')
      await agree('change', tram)
      const { entries } = await life(pair.clinician)
      expect(entries.filter(({ what }) => what === 'answered')).toMatchObject([
        { words: { before: { sentence: 'Take the bus.' }, now: { sentence: 'Take the tram.' } } },
      ])
      const earlier = await life(pair.clinician, entries[0]?.at)
      expect(earlier.entries.filter(({ what }) => what === 'answered')).toMatchObject([
        { words: { before: undefined, now: { sentence: 'Take the bus.' } } },
      ])
    })

    it('LI-5 it is told so many at a time, newest first; nothing is left out and nothing told twice', async () => {
      await agree('start', bus)
      for (let index = 0; index < 2 * lifeEntriesAtATime; index++)
        await rate(index % 2 === 0 ? pair.client : pair.clinician, `Word ${index}`)
      await rest('Enough.')
      const pages: LifeEntry[][] = []
      let before: number | undefined
      for (let isMore = true; isMore;) {
        const page = await life(pair.client, before)
        pages.unshift([...page.entries])
        isMore = page.isMore
        before = page.entries[0]?.at
      }
      expect(pages.map(({ length }) => length)).toEqual([4, lifeEntriesAtATime, lifeEntriesAtATime])
      expect(pages.flat().map(({ what }) => what)).toEqual([
        'suggested',
        'answered',
        'moved',
        ...Array<string>(2 * lifeEntriesAtATime).fill('rated'),
        'moved',
      ])
      const words = pages.flat().flatMap((entry) => (entry.what === 'rated' ? [entry.words] : []))
      expect(words).toEqual(Array.from({ length: 2 * lifeEntriesAtATime }, (_, index) => `Word ${index}`))
    })

    it('LI-7 a life is nobody else’s, and another’s reading of it has its line', async () => {
      await rate(pair.client, 'As hoped')
      const lines = async () => {
        const asked = { ...here(pair.client), before: undefined }
        return valueOf(await harness.store.ask('accessLines', asked)).length
      }
      const before = await lines()
      expect(await kinds(pair.client)).toEqual(['rated'])
      expect(await lines()).toBe(before)
      await kinds(pair.clinician)
      expect(await lines()).toBe(before + 1)
      const asked = { ...here((await nextPair()).client), workspaceId: pair.workspaceId }
      expect(await harness.store.run('readGoalLife', { ...asked, goalId, before: undefined })).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      })
    })

    it('LI-4 who wrote words that stand there is told for each person and day, with the first version kept since', async () => {
      const { store } = harness
      const documentId = pair.boardId
      const doc = new Y.Doc()
      let sent = Y.encodeStateVector(doc)
      const write = async (who: Someone, change: (doc: Y.Doc) => void) => {
        // Later than what is still the same sitting.
        await passAwake(harness, [pair.client, pair.clinician], 11 * 60_000)
        // Whoever writes does so under a client id of their own.
        doc.clientID = who === pair.client ? 1 : 2
        change(doc)
        const update = Y.encodeStateAsUpdate(doc, sent)
        sent = Y.encodeStateVector(doc)
        const entry = { documentId, sessionId: who.sessionId, update, clients: [doc.clientID] }
        expect(await store.run('appendUpdates', { entries: [entry] })).toMatchObject({
          outcomes: [{ kind: 'committed' }],
        })
        return harness.clock.time
      }
      const keep = async (called: string) => {
        const { sessionId } = pair.client
        const asked = {
          target: { of: 'document', id: documentId },
          purpose: { kind: 'named', sessionId },
        } as const
        const version = valueOf(await store.ask('buildVersion', asked))
        const by = { sessionId, name: called, reason: '' }
        return valueOf(await store.run('keepVersion', { documentId, version, by })).versionId
      }
      const append = (part: 'sentence' | 'benchmark', words: string) => (to: Y.Doc) =>
        appendPlainText(to.getXmlFragment(goalTextName(part, goalId)), words)

      const begun = await write(pair.client, (to) => addGoal(to, { id: goalId, sentence: 'Take the bus.' }))
      const first = await keep('An idea')
      const added = await write(pair.clinician, append('benchmark', 'On two workdays.'))
      await write(pair.client, append('sentence', 'To work.'))
      const done = await write(pair.client, append('benchmark', 'And home.'))
      const second = await keep('More of it')
      await passAwake(harness, [pair.client, pair.clinician], 7 * 60 * 60_000)
      const late = await write(pair.client, append('sentence', 'Alone.'))

      const asked = { ...here(pair.clinician), goalId, before: undefined }
      const told = async (before?: number) =>
        valueOf(await store.ask('findGoalWriting', { ...asked, before }))
      const clinician = { accountId: pair.clinician.accountId, side: 'clinician' }
      expect(begun).toBeLessThan(added)
      expect(await told()).toMatchObject([
        { what: 'wrote', at: added, by: clinician, parts: ['benchmark'], versionId: second },
        { at: done, by: { side: 'client' }, parts: ['sentence', 'benchmark'], versionId: second },
        { at: late, by: { side: 'client' }, parts: ['sentence'], versionId: undefined },
      ])
      expect(await told(late)).toHaveLength(2)
      expect(first).not.toBe(second)
      const stranger = (await nextPair()).client
      expect(await store.ask('findGoalWriting', { ...asked, sessionId: stranger.sessionId })).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      })
    })
  })
}
