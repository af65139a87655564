import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { createChance } from '#test/contracts/store-contract.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { joinClient, openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'
import { figure, tries } from '#test/support/tries.ts'

const races = tries('RACES', 200)

/** Somebody who writes, what takes that from them, and what they are told then. */
interface Race {
  readonly writer: SessionId
  readonly documentId: DocumentId
  readonly revoke: () => Promise<unknown>
  readonly reason: 'no-longer-yours' | 'sign-in-again' | 'not-found'
}

let world: PeopleWorld
let sam: Pair

beforeEach(async () => {
  world = await openPeopleWorld(undefined, createSqliteStore)
  sam = await openPair(world)
})
afterEach(() => world.close())

/** The same people, signed in anew. */
async function aDayLater(): Promise<Pair> {
  world.clock.pass(25 * 60 * 60_000)
  const [clinician, client] = [
    await world.signInAs('ana@example.test'),
    await world.signInAs('sam@example.test'),
  ]
  return { ...sam, clinician, client }
}

async function makeRace(index: number, sam: Pair): Promise<Race> {
  const { store, workspaces } = world
  switch (index % 3) {
    case 0: {
      const { client, workspaceId } = await joinClient(world, sam.clinician, `Client ${index}`)
      const ana = await world.identity.findSession(sam.clinician)
      if (ana === undefined) throw new Error('not signed in')
      const input = { sessionId: client, workspaceId, clinicianId: ana.accountId }
      const { documentId } = valueOf(await workspaces.startSessionPage(client, workspaceId))
      const revoke = () => store.run('endMembership', input)
      return { writer: sam.clinician, documentId, revoke, reason: 'no-longer-yours' }
    }
    case 1: {
      const writer = await world.signInAs('sam@example.test')
      const { documentId } = valueOf(await workspaces.startSessionPage(writer, sam.workspaceId))
      const revoke = () => store.run('endSession', { sessionId: writer })
      return { writer, documentId, revoke, reason: 'sign-in-again' }
    }
    default: {
      const begun = await workspaces.startReflection(sam.client, sam.workspaceId, { prompt: undefined })
      const { id, documentId } = valueOf(begun)
      const revoke = () => store.run('deleteDraft', { sessionId: sam.client, reflectionId: id })
      return { writer: sam.client, documentId, revoke, reason: 'not-found' }
    }
  }
}

it(
  `S-2 ${races} revocations among writes, at every place: the store keeps each write before and none after`,
  async () => {
    const chance = createChance(12)
    let kept = 0
    let refused = 0
    for (let index = 0; index < races; index++) {
      // Nobody begins more than fifty session pages and a hundred reflections a day.
      if (index > 0 && index % 120 === 0) sam = await aDayLater()
      const { writer, documentId, revoke, reason } = await makeRace(index, sam)
      const writes = 1 + chance(5)
      const revokeAt = chance(writes + 1)
      const told: Promise<string>[] = []
      let revoked: Promise<unknown> = Promise.resolve()
      // Nothing is waited for: all of it is in the store's hands at once, in this order.
      for (let write = 0; write <= writes; write++) {
        if (write === revokeAt) revoked = revoke()
        if (write === writes) break
        const entry = { documentId, sessionId: writer, update: Uint8Array.of(write), clients: [] }
        const given = world.store.run('appendUpdates', { entries: [entry] })
        told.push(
          given.then(({ outcomes: [first] }) => (first?.kind === 'refused' ? first.reason : 'committed')),
        )
      }
      await revoked
      expect(await Promise.all(told), `try ${index}`).toEqual(
        told.map((_, write) => (write < revokeAt ? 'committed' : reason)),
      )
      kept += revokeAt
      refused += writes - revokeAt
    }
    figure(`S-2 ${races} of ${races} races, ${kept} writes kept before, ${refused} refused after`)
    expect(kept).toBeGreaterThan(races / 2)
    expect(refused).toBeGreaterThan(races / 2)
  },
  180_000 + races * 300,
)
