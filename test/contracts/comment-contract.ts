import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureCommentId, ensurePressId, type CommentId, type DocumentId } from '#lib/base/ids.ts'
import { commentLimits } from '#lib/comments/comment.ts'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, passAwake, valueOf, type Pair, type Someone } from './store-world.ts'

const newId = () => randomBytes(16).toString('base64url')
const newPress = () => ensurePressId(newId())
const refused = (kind: string) => ({ ok: false, failure: { kind } })
const notFound = refused('not-found')
const root = 'part/values'
const quoted = cutQuote('Being someone my sister can ring.', 6, 13)

/** What two people say beside a text, on every adapter of the store. */
export function describeComments(name: string, open: () => Promise<StoreHarness>): void {
  describe(`comments: ${name}`, () => {
    let harness: StoreHarness
    let nextPair: () => Promise<Pair>
    let pair: Pair
    let other: Pair
    let documentId: DocumentId

    beforeAll(async () => {
      harness = await open()
      nextPair = createPairMaker(() => harness.store, 'Sam')
      other = await nextPair()
    })
    afterAll(() => harness.dispose())
    beforeEach(async () => {
      pair = await nextPair()
      const begun = { ...here(pair.client), title: 'Starting point' }
      documentId = valueOf(await harness.store.run('beginStartingPoint', begun)).documentId
    })

    const here = ({ sessionId }: Someone) => ({ sessionId, workspaceId: pair.workspaceId })
    const text = ({ sessionId }: Someone) => ({ sessionId, documentId })
    const share = async () => valueOf(await harness.store.run('shareReflection', text(pair.client)))
    const stop = async () => valueOf(await harness.store.run('unshareReflection', text(pair.client)))
    const write = (who: Someone, words = 'What would that be like?', pressId = newPress()) =>
      harness.store.run('writeComment', {
        ...text(who),
        pressId,
        words,
        place: { as: 'comment', about: { root, quoted }, stands: true },
      })
    const written = async (who: Someone, words?: string) => valueOf(await write(who, words)).id
    const reply = (who: Someone, to: CommentId, words = 'Warm.') =>
      harness.store.run('writeComment', {
        ...text(who),
        pressId: newPress(),
        words,
        place: { as: 'reply', to },
      })
    const setDone = (who: Someone, commentId: CommentId, isDone: boolean) =>
      harness.store.run('setCommentDone', { ...text(who), commentId, isDone })
    const takeBack = (who: Someone, commentId: CommentId) =>
      harness.store.run('takeBackComment', { ...text(who), commentId })
    const list = async (who: Someone) => valueOf(await harness.store.run('listComments', text(who))).threads
    const saidTo = async (who: Someone) =>
      (await list(who)).map(({ entries }) =>
        entries.map((entry) => ('words' in entry ? `${entry.state}: ${entry.words}` : entry.state)),
      )
    const linesOf = async () => {
      const lines = await harness.store.ask('accessLines', { ...here(pair.client), before: undefined })
      return valueOf(lines).map(({ what, document }) => [what, document?.kind])
    }

    it('CM-1 beside what is private nobody says anything, and to another it does not exist', async () => {
      expect(await write(pair.client)).toEqual(refused('not-shared'))
      expect(await write(pair.clinician)).toEqual(notFound)
      expect(await harness.store.run('listComments', text(pair.clinician))).toEqual(notFound)
      await share()
      const id = await written(pair.clinician)
      expect(await write(other.client)).toEqual(notFound)
      expect(await reply(other.client, id)).toEqual(notFound)
      expect(await setDone(other.client, id, true)).toEqual(notFound)
      expect(await takeBack(other.client, id)).toEqual(notFound)
      expect(await harness.store.run('listComments', text(other.client))).toEqual(notFound)
      expect(await reply(pair.client, ensureCommentId(newId()))).toEqual(notFound)
    })

    it('CM-1 only a starting point has a place for it', async () => {
      await share()
      const board = { documentId: pair.boardId, sessionId: pair.client.sessionId }
      const comment = {
        ...board,
        pressId: newPress(),
        words: 'Hm.',
        place: { as: 'comment' as const, about: { root, quoted: undefined }, stands: true },
      }
      expect(await harness.store.run('writeComment', comment)).toEqual(notFound)
      expect(await harness.store.run('listComments', board)).toEqual(notFound)
    })

    it('CM-2 both read what is said, another than the client with a line first that is no reading of the text', async () => {
      await share()
      expect(await list(pair.clinician)).toEqual([])
      expect(await linesOf()).toEqual([])
      const soon = await written(pair.client, 'Too soon.')
      valueOf(await takeBack(pair.client, soon))
      expect(await list(pair.clinician)).toEqual([])
      expect(await linesOf()).toEqual([])
      const id = await written(pair.clinician)
      await harness.store.run('writeComment', {
        ...text(pair.client),
        pressId: newPress(),
        words: 'All of it is true.',
        place: { as: 'comment', about: { root, quoted: undefined }, stands: true },
      })
      expect(await list(pair.client)).toMatchObject([
        { id, root, quoted, done: undefined, entries: [{ id, role: 'clinician', state: 'said' }] },
        { quoted: undefined, entries: [{ role: 'client', words: 'All of it is true.' }] },
      ])
      expect(await linesOf()).toEqual([])
      expect(await list(pair.clinician)).toEqual(await list(pair.client))
      expect(await linesOf()).toEqual([['read-comments', 'starting-point']])
      expect(valueOf(await harness.store.ask('documentReads', text(pair.client)))).toEqual([])
    })

    it('CM-3 sharing that stops closes them to all but the client; shared again they are there again', async () => {
      await share()
      const id = await written(pair.clinician)
      valueOf(await reply(pair.client, id))
      expect(await list(pair.clinician)).toMatchObject([{ isOfThisSharing: true }])
      await stop()
      expect(await harness.store.run('listComments', text(pair.clinician))).toEqual(notFound)
      expect(await takeBack(pair.clinician, id)).toEqual(notFound)
      expect(await reply(pair.client, id)).toEqual(refused('not-shared'))
      expect(await setDone(pair.client, id, true)).toEqual(refused('not-shared'))
      expect(await saidTo(pair.client)).toEqual([['said: What would that be like?', 'said: Warm.']])
      await passAwake(harness, [pair.client, pair.clinician, other.client], 60_000)
      await share()
      expect(await list(pair.clinician)).toMatchObject([{ id, isOfThisSharing: false }])
    })

    it('CM-3 they are gone with the text that is cleared', async () => {
      await share()
      await written(pair.clinician)
      await stop()
      valueOf(await harness.store.run('deleteDraft', text(pair.client)))
      expect(await harness.store.run('listComments', text(pair.client))).toEqual(notFound)
      const { sessionId } = pair.client
      const last = { sessionId, workspaceId: pair.workspaceId }
      expect(await harness.store.run('findLastComment', last)).toEqual({ ok: true, value: undefined })
    })

    it('CM-4 a press that comes twice is one comment, and one that says something else is refused', async () => {
      await share()
      const press = newPress()
      const first = valueOf(await write(pair.clinician, 'Hm.', press))
      expect(valueOf(await write(pair.clinician, 'Hm.', press))).toEqual(first)
      expect(await write(pair.clinician, 'Ah.', press)).toEqual(refused('kept-before'))
      valueOf(await write(pair.client, 'Ah.', press))
      expect(await list(pair.client)).toHaveLength(2)
    })

    it('CM-4 either says that it is done or opens it again, and a reply opens it too', async () => {
      await share()
      const id = await written(pair.clinician)
      const isDone = async () => (await list(pair.client)).map(({ done }) => done?.byId)
      valueOf(await setDone(pair.client, id, true))
      valueOf(await setDone(pair.clinician, id, true))
      expect(await isDone()).toEqual([pair.client.accountId])
      valueOf(await setDone(pair.clinician, id, false))
      expect(await isDone()).toEqual([undefined])
      valueOf(await setDone(pair.clinician, id, true))
      valueOf(await reply(pair.client, id))
      expect(await isDone()).toEqual([undefined])
      expect(await setDone(pair.client, ensureCommentId(newId()), true)).toEqual(notFound)
    })

    it('CM-5 what nobody else was given is wiped, what was read stays and says so', async () => {
      await share()
      const unread = await written(pair.client, 'Too soon.')
      expect(await takeBack(pair.clinician, unread)).toEqual(refused('read-only'))
      expect(valueOf(await takeBack(pair.client, unread))).toEqual({ wasRead: false })
      expect(await takeBack(pair.client, unread)).toEqual(notFound)
      for (const who of [pair.client, pair.clinician]) expect(await list(who)).toEqual([])
      const read = await written(pair.client, 'Read it.')
      await list(pair.clinician)
      const answer = valueOf(await reply(pair.clinician, read, 'I did.')).id
      expect(valueOf(await takeBack(pair.client, read))).toEqual({ wasRead: true })
      expect(valueOf(await takeBack(pair.client, read))).toEqual({ wasRead: true })
      expect(valueOf(await takeBack(pair.clinician, answer))).toEqual({ wasRead: false })
      for (const who of [pair.client, pair.clinician])
        expect(await saidTo(who)).toEqual([['taken-back: Read it.']])
    })

    it('CM-5 a comment that is wiped stands wordless above a reply of its own writer', async () => {
      await share()
      const id = await written(pair.client, 'Too soon.')
      valueOf(await reply(pair.client, id, 'And this.'))
      valueOf(await takeBack(pair.client, id))
      expect(await saidTo(pair.clinician)).toEqual([['wiped', 'said: And this.']])
      expect(await list(pair.clinician)).toMatchObject([{ quoted: undefined }])
      expect(await reply(pair.clinician, id)).toEqual(notFound)
    })

    it('CM-6 one person adds so many in a day, and a text has so many', async () => {
      await share()
      let first: CommentId | undefined
      for (let left: number = workspaceLimits.comments.aDay; left > 0; left--) {
        const id = await written(pair.client)
        first ??= id
      }
      expect(await write(pair.client)).toEqual(refused('day-full'))
      if (first === undefined) throw new Error('nothing was written')
      expect(await setDone(pair.client, first, true)).toEqual(refused('day-full'))
      for (let left = commentLimits.perText - workspaceLimits.comments.aDay; left > 0; left--)
        await written(pair.clinician)
      expect(await write(pair.clinician)).toEqual(refused('comments-full'))
      // What was wiped takes no room.
      valueOf(await takeBack(pair.client, first))
      expect(await write(pair.clinician)).toEqual(refused('day-full'))
    })

    it('CM-9 one client’s many words hide none of another’s on Today', async () => {
      const quiet = pair
      await share()
      await written(pair.client)
      pair = await nextPair()
      const begun = { ...here(pair.client), title: 'Starting point' }
      documentId = valueOf(await harness.store.run('beginStartingPoint', begun)).documentId
      await share()
      for (let left = 150; left > 0; left--) await written(pair.client)
      const { sessionId } = pair.clinician
      const { commented } = valueOf(await harness.store.run('listWaiting', { sessionId }))
      const told = commented.map(({ workspaceId }) => workspaceId)
      expect(told.filter((one) => one === pair.workspaceId)).toHaveLength(1)
      expect(told).toContain(quiet.workspaceId)
    })

    it('CM-9 it waits on Today until it is read, and is told on Home, without a word of it', async () => {
      const waiting = async () => {
        const { sessionId } = pair.clinician
        const { commented } = valueOf(await harness.store.run('listWaiting', { sessionId }))
        return commented.filter(({ workspaceId }) => workspaceId === pair.workspaceId)
      }
      const last = async (who: Someone) => valueOf(await harness.store.run('findLastComment', here(who)))
      await share()
      const mine = await written(pair.clinician)
      expect(await waiting()).toEqual([])
      expect(await last(pair.client)).toEqual({
        by: expect.stringContaining('clinician'),
        at: expect.any(Number),
      })
      const theirs = valueOf(await reply(pair.client, mine)).id
      expect(await waiting()).toEqual([{ workspaceId: pair.workspaceId, at: expect.any(Number) }])
      await list(pair.clinician)
      expect(await waiting()).toEqual([])
      const soon = await written(pair.client)
      valueOf(await takeBack(pair.client, soon))
      expect(await waiting()).toEqual([])
      await written(pair.client)
      await stop()
      expect(await waiting()).toEqual([])
      expect(await last(pair.clinician)).toBeUndefined()
      expect(valueOf(await takeBack(pair.client, theirs))).toEqual({ wasRead: true })
      expect(await harness.store.run('findLastComment', here(other.client))).toEqual(notFound)
    })

    it('CM-9 however much one client says, what another said waits beside it', async () => {
      const { clinician } = pair
      const quiet = pair
      await share()
      await written(quiet.client)
      pair = await nextPair()
      const begun = { ...here(pair.client), title: 'Starting point' }
      documentId = valueOf(await harness.store.run('beginStartingPoint', begun)).documentId
      await share()
      for (let left = 101; left > 0; left--) await written(pair.client)
      const { commented } = valueOf(
        await harness.store.run('listWaiting', { sessionId: clinician.sessionId }),
      )
      const waiting = commented.map(({ workspaceId }) => workspaceId)
      expect(waiting).toEqual(expect.arrayContaining([quiet.workspaceId, pair.workspaceId]))
      expect(new Set(waiting).size).toBe(waiting.length)
    })
  })
}
