import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ensureSessionId } from '#lib/base/ids.ts'
import { makeCrowd } from '../../support/crowd-by-interface.ts'
import { startLockHolder } from '../../support/lock-holder.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { createRandom } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'
import { findLost, writeUntil } from '../../support/writing-crowd.ts'

const stops = tries('STOPS', 3)
const limitMs = 10_000
const preload = join(import.meta.dirname, '../../support/sqlite-fault.cjs')

it(
  `R-11 ${stops} of ${stops} times SIGTERM while ten people write, also while the disk is full or the database locked: out within 10 s, nothing acknowledged is lost`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-stop-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const control = join(folder, 'full')
    writeFileSync(control, '')
    const server = await startServerProcess({
      environment: { NODE_OPTIONS: `--require ${preload}`, SQLITE_FAULT_FILE: control },
    })
    onTestFinished(() => server.dispose())
    const { writers, reachOf, reader } = await makeCrowd(server, 5)
    const lock = startLockHolder(join(server.folder, 'data'))
    onTestFinished(() => lock.end())
    const random = createRandom(seed)
    let longestMs = 0
    let told = 0
    let lost = 0
    let doubled = 0
    for (let stop = 0; stop < stops; stop++) {
      let stopping = false
      told += await writeUntil(reachOf, writers, 50 + random.int(200), () => stopping)
      if (stop % 3 === 1) writeFileSync(control, 'full')
      if (stop % 3 === 2) await lock.hold()
      const began = performance.now()
      const stopped = server.stop()
      stopping = true
      expect(await stopped).toBe(0)
      longestMs = Math.max(longestMs, performance.now() - began)
      for (const { peer } of writers) peer.disconnect()

      if (stop % 3 === 2) await lock.free()
      writeFileSync(control, '')
      await server.start()
      const found = await findLost(reader, { sessionId: ensureSessionId('-'.repeat(22)) }, writers)
      lost += found.lost
      doubled += found.doubled
    }
    figure(
      `R-11 ${stops} of ${stops} stops under load, the longest ${Math.round(longestMs)} ms, ${told} saved edits, ${lost} lost, ${doubled} doubled, seed ${seed}`,
    )
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
    expect(longestMs).toBeLessThan(limitMs)
  },
  120_000 + stops * 30_000,
)
