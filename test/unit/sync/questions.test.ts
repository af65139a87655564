import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { syncLimits } from '#server/sync/limits.ts'
import { Questions } from '#server/sync/questions.ts'
import { wordsOf, writeParagraph } from '../../support/sync-text.ts'
import { SyncWorld } from '../../support/sync-world.ts'

const nothing = Y.encodeStateAsUpdate(new Y.Doc())

async function openWorld() {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const sam = await world.join(world.sam, 'page')
  return { world, documentId, sam }
}

/** Updates each of which hangs on the one before; the first is left out. */
function ghostUpdates(count: number): readonly Uint8Array[] {
  const ghost = new Y.Doc()
  const updates: Uint8Array[] = []
  ghost.on('update', (update) => updates.push(update))
  for (let index = 0; index <= count; index++) writeParagraph(ghost, String(index))
  return updates.slice(1)
}

describe('a question for what is missing', () => {
  it.each([
    ['with nothing', () => encodeSyncStep2(nothing)],
    [
      'with something else',
      () => {
        const doc = new Y.Doc()
        writeParagraph(doc, 'something else')
        return encodeSyncStep2(Y.encodeStateAsUpdate(doc))
      },
    ],
  ])('SY-112 answered %s again and again closes 4400', async (_, answer) => {
    const { world, sam } = await openWorld()
    let questions = 0
    for (const update of ghostUpdates(20)) {
      if (!sam.isOpen) break
      sam.sendRaw(encodeUpdate(update))
      questions += 1
      sam.deliver(1)
      sam.sendRaw(answer())
      sam.deliver(1)
      await world.quiesce()
    }
    expect(sam.closed?.code).toBe(4400)
    expect(questions).toBe(syncLimits.resyncsInARow + 1)
  })

  it('SY-112 answered with nothing is no better while its writer types on', async () => {
    const { world, sam } = await openWorld()
    const doc = new Y.Doc()
    let typed: Uint8Array = nothing
    doc.on('update', (update) => (typed = update))
    for (const update of ghostUpdates(20)) {
      if (!sam.isOpen) break
      writeParagraph(doc, 'a word')
      for (const frame of [encodeUpdate(update), encodeSyncStep2(nothing), encodeUpdate(typed)]) {
        sam.sendRaw(frame)
        sam.deliver(1)
        await world.quiesce()
      }
    }
    expect(sam.closed?.code).toBe(4400)
  })

  it('SY-112 answered with what is missing is asked as often as frames get lost', async () => {
    const { world, documentId, sam } = await openWorld()
    const rivera = await world.join(world.rivera, 'page')
    const rounds = 5 * syncLimits.resyncsInARow
    for (let round = 0; round < rounds; round++) {
      writeParagraph(sam.doc, `lost ${round}`)
      sam.toServer.length = 0
      writeParagraph(sam.doc, `asked about ${round}`)
      await world.quiesce(sam, rivera)
    }
    expect(sam.closed).toBeUndefined()
    expect(sam.stepOnesReceived).toBe(1 + rounds)
    expect(wordsOf(rivera.doc)).toBe(wordsOf(sam.doc))
    expect(world.log.documents.get(documentId)?.updates.length).toBe(rounds)
  })

  it('SY-114 an answer that others overtook is asked for again, one that tells the same again is not for ever', () => {
    const questions = new Questions()
    const answerUpTo = (clock: number) => {
      questions.asked()
      questions.answered()
      return questions.covers({ client: 7, clock })
    }
    for (let clock = 1; clock <= 20; clock++) expect(answerUpTo(clock)).toBe('ask')
    for (let round = 0; round < syncLimits.resyncsInARow; round++) expect(answerUpTo(20)).toBe('ask')
    expect(answerUpTo(20)).toBe('in-vain')
  })
})
