import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards } from '#test/contracts/store-world.ts'
import { createRandom } from '../../support/sync-random.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { figure, seed, tries } from '../../support/tries.ts'
import { createCrowdWriter, findLost, writeUntil, type Reach } from '../../support/writing-crowd.ts'

const kills = tries('KILLS', 6)
/** Ten clients and their clinician, two people at each board. */
const boards = 10

it(
  `R-1 ${kills} of ${kills} kills under ${boards * 2} writing people lose nothing that was called saved`,
  async () => {
    const harness = await openSqliteHarness()
    onTestFinished(() => harness.dispose())
    const rooms = await makeBoards(harness.store, boards)
    const [{ clinician }] = rooms
    await harness.store.close()
    const random = createRandom(seed)
    const start = () => startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time)
    const writers = rooms.flatMap(({ client, boardId }) =>
      [client, clinician].map((someone) => createCrowdWriter(someone, boardId, random.int(2 ** 31))),
    )
    let lost = 0
    let doubled = 0
    let told = 0
    // Each server that comes back answers the fresh reader first and is then written on and killed in its turn.
    let server = await start()
    const reach: Reach = (onFrame) => remoteHub(server.origin, onFrame)
    for (let kill = 0; kill < kills; kill++) {
      told += await writeUntil(() => reach, writers, 60 + random.int(400))
      await server.kill()
      for (const { peer } of writers) peer.disconnect()

      server = await start()
      const found = await findLost(reach, clinician, writers)
      lost += found.lost
      doubled += found.doubled
    }
    await server.kill()
    figure(
      `R-1 ${kills} of ${kills} kills under ${writers.length} people, ${told} saved edits, ${lost} lost, ${doubled} doubled, seed ${seed}`,
    )
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
    expect(told).toBeGreaterThan(kills * 60)
  },
  60_000 + kills * 10_000,
)
