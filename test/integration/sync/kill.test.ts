import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards } from '#test/contracts/store-world.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { figure, seed, tries } from '../../support/tries.ts'
import { createCrowdWriter, findLost, writeUntil, type Reach } from '../../support/writing-crowd.ts'

const kills = tries('KILLS', 3)
/** Ten clients and their clinician, two people at each board. */
const boards = 10
/** After so many kills others write on other boards: a reader of all that was written takes longer each time. */
const killsOfOne = 40

it(
  `R-1 ${kills} of ${kills} kills under ${boards * 2} writing people lose nothing that was called saved`,
  async () => {
    const random = createRandom(seed)
    const all = { lost: 0, doubled: 0, told: 0 }
    for (let done = 0; done < kills; done += killsOfOne) {
      const found = await killWhileWriting(Math.min(killsOfOne, kills - done), random)
      all.lost += found.lost
      all.doubled += found.doubled
      all.told += found.told
    }
    const { told, ...wrong } = all
    figure(
      `R-1 ${kills} of ${kills} kills under ${boards * 2} people, ${told} saved edits, ${wrong.lost} lost, ${wrong.doubled} doubled, seed ${seed}`,
    )
    expect(wrong).toEqual({ lost: 0, doubled: 0 })
    expect(told).toBeGreaterThan(kills * 60)
  },
  60_000 + kills * 10_000,
)

/** One server after another, of one store that the same people write on. */
async function killWhileWriting(times: number, random: Random) {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const rooms = await makeBoards(harness.store, boards)
  const [{ clinician }] = rooms
  await harness.store.close()
  const start = () => startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time)
  const writers = rooms.flatMap(({ client, boardId }) =>
    [client, clinician].map((someone) => createCrowdWriter(someone, boardId, random.int(2 ** 31))),
  )
  let [lost, doubled, told] = [0, 0, 0]
  // Each server that comes back answers the fresh reader first and is then written on and killed in its turn.
  let server = await start()
  const reach: Reach = (onFrame) => remoteHub(server.origin, onFrame)
  for (let kill = 0; kill < times; kill++) {
    told += await writeUntil(() => reach, writers, 60 + random.int(400))
    await server.kill()
    for (const { peer } of writers) peer.disconnect()

    server = await start()
    const found = await findLost(reach, clinician, writers)
    lost += found.lost
    doubled += found.doubled
  }
  await server.kill()
  return { lost, doubled, told }
}
