import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair, type Someone } from './store-world.ts'

/** What lists tell somebody of their own reading, on every adapter of the store. */
export function describeReadingMarks(name: string, open: () => Promise<StoreHarness>): void {
  describe(`marks of reading: ${name}`, () => {
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

    const inside = (who: Someone) => ({ sessionId: who.sessionId, workspaceId: pair.workspaceId })
    const begin = async () =>
      valueOf(
        await harness.store.run('createReflection', {
          ...inside(pair.client),
          title: 'What is still hard',
          prompt: 'still-hard',
        }),
      ).id
    const told = async (who: Someone) =>
      new Map(
        valueOf(await harness.store.run('listReflections', inside(who))).map(({ id, readAt }) => [
          id,
          readAt,
        ]),
      )

    it('PG-102 a list tells a clinician when they last read each that is shared, and a client nothing of it', async () => {
      const [read, unread] = [await begin(), await begin()]
      const { sessionId } = pair.client
      for (const reflectionId of [read, unread]) {
        valueOf(await harness.store.run('shareReflection', { sessionId, reflectionId }))
      }
      const none = new Map<string, number | undefined>([
        [read, undefined],
        [unread, undefined],
      ])
      expect(await told(pair.clinician)).toEqual(none)
      for (let times = 0; times < 2; times++) await readIt(read)
      expect(await told(pair.clinician)).toEqual(new Map(none).set(read, harness.clock.time))
      expect(await told(pair.client)).toEqual(none)
    })

    it('PG-102 what is shared anew counts as not read yet', async () => {
      const reflectionId = await begin()
      const asked = { sessionId: pair.client.sessionId, reflectionId }
      valueOf(await harness.store.run('shareReflection', asked))
      await readIt(reflectionId)
      valueOf(await harness.store.run('unshareReflection', asked))
      harness.clock.time += 1_000
      valueOf(await harness.store.run('shareReflection', asked))
      expect(await told(pair.clinician)).toEqual(new Map([[reflectionId, undefined]]))
    })

    async function readIt(id: Awaited<ReturnType<typeof begin>>): Promise<void> {
      harness.clock.time += 1_000
      const target = { of: 'reflection', id } as const
      const { sessionId } = pair.clinician
      valueOf(await harness.store.run('enterDocument', { sessionId, target, what: 'read' }))
    }
  })
}
