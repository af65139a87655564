import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf, type Pair } from '#test/contracts/store-world.ts'

const dayMs = 24 * 60 * 60 * 1000

describe('a clock that is set back by a day', () => {
  let harness: SqliteHarness
  let pair: Pair

  beforeAll(async () => {
    harness = await openSqliteHere()
    pair = await makePair(harness.store)
  })
  afterAll(() => harness.dispose())

  it('ST-31 lets the pair in as before, and whoever was let go stays away', async () => {
    const { workspaceId, client, clinician } = pair
    const open = (sessionId: typeof client.sessionId) =>
      harness.store.ask('findWorkspace', { sessionId, workspaceId })
    harness.clock.time -= dayMs
    expect(valueOf(await open(client.sessionId)).people).toHaveLength(2)
    expect(valueOf(await open(clinician.sessionId)).role).toBe('clinician')

    harness.clock.time += dayMs
    const ending = { sessionId: client.sessionId, workspaceId, clinicianId: clinician.accountId }
    valueOf(await harness.store.run('endMembership', ending))
    harness.clock.time -= dayMs
    expect(await open(clinician.sessionId)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    expect(valueOf(await open(client.sessionId)).people).toHaveLength(1)
  })
})
