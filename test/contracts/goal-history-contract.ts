import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId, type VersionId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { startByBoth } from './decide-in-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createPairMaker, valueOf, type Pair } from './store-world.ts'

/** Where goals stood, as versions tell it: the same on every adapter of the store. */
export function describeGoalHistory(name: string, open: () => Promise<StoreHarness>): void {
  describe(`goals of earlier versions: ${name}`, () => {
    let harness: StoreHarness
    let pair: Pair

    beforeAll(async () => {
      harness = await open()
      pair = await createPairMaker(() => harness.store, 'Sam')()
    })
    afterAll(() => harness.dispose())

    const bus = ensureGoalId('bus')
    const keep = async (called: string): Promise<VersionId> => {
      const { store } = harness
      const { sessionId } = pair.client
      const target = { of: 'document', id: pair.boardId } as const
      const purpose = { kind: 'named', sessionId } as const
      const version = valueOf(await store.ask('buildVersion', { target, purpose }))
      const by = { sessionId, name: called, reason: '' }
      return valueOf(await store.run('keepVersion', { documentId: pair.boardId, version, by })).versionId
    }
    const move = async (column: GoalColumn) => {
      harness.clock.time += 60_000
      const { workspaceId } = pair
      const { sessionId } = pair.client
      if (column === 'active') await startByBoth(harness.store, pair, bus)
      else valueOf(await harness.store.run('moveGoal', { sessionId, workspaceId, goalId: bus, column }))
      harness.clock.time += 60_000
    }
    const read = async (versionId: VersionId, against: 'before' | 'now') => {
      const asked = { documentId: pair.boardId, versionId, against, goalId: undefined }
      return valueOf(await harness.store.ask('readVersion', { sessionId: pair.client.sessionId, ...asked }))
    }

    it('VE-21 a version tells in which column each goal stood, where it stands now, and who moved it', async () => {
      const doc = new Y.Doc()
      addGoal(doc, { id: bus, sentence: 'Take the bus.' })
      addGoal(doc, { id: ensureGoalId('night'), sentence: 'Sleep through.' })
      const written = { documentId: pair.boardId, sessionId: pair.client.sessionId, clients: [doc.clientID] }
      await harness.store.run('appendUpdates', {
        entries: [{ ...written, update: Y.encodeStateAsUpdate(doc) }],
      })
      const first = await keep('An idea')
      await move('active')
      const second = await keep('Begun')
      await move('on-hold')
      await move('completed')

      const earlier = await read(first, 'before')
      expect(earlier.content).toMatchObject({
        places: [
          { goalId: 'bus', was: 'proposed', now: 'completed' },
          { goalId: 'night', was: 'proposed', now: 'proposed' },
        ],
      })
      const later = await read(second, 'before')
      expect(later.content).toMatchObject({ places: [{ was: 'active', now: 'completed' }, {}] })
      const { accountId } = pair.clinician
      expect(later.difference).toMatchObject({
        goals: [
          {
            goalId: 'bus',
            parts: [{ part: 'column', before: 'proposed', after: 'active', by: accountId, byBoth: true }],
          },
        ],
      })
      // Whoever moved it is named, also where they wrote no word.
      expect(later.people.map((person) => person.accountId)).toContain(accountId)
      const since = await read(second, 'now')
      expect(since.difference).toMatchObject({
        goals: [
          {
            parts: [
              {
                part: 'column',
                before: 'active',
                after: 'completed',
                by: pair.client.accountId,
                byBoth: false,
              },
            ],
          },
        ],
      })
    })
  })
}
