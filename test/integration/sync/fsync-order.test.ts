import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards } from '#test/contracts/store-world.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { canTrace, countProved, howToTrace, readTrace, traceInto } from '../../support/system-calls.ts'
import { figure, tries } from '../../support/tries.ts'
import { FaultWriter } from '../../support/fault-writer.ts'

const count = tries('SYNCS', 60)
/** Fewer than a compaction takes, which writes by itself. */
const editsABoard = 100
const preload = join(import.meta.dirname, '../../support/sqlite-fault.cjs')
const traceable = canTrace()

it.runIf(traceable)(
  `R-2 ${count} of ${count} acknowledgements are sent after an fsync of the log that follows its last write`,
  async () => {
    const { told, proved } = await traceEdits(count, {})
    figure(`R-2 ${proved} of ${told} acknowledgements after an fsync of the log`)
    expect(told).toBe(count)
    expect(proved).toBe(told)
  },
  120_000 + count * 500,
)

it.runIf(traceable)(
  'R-2 a server that does not wait for the disk is found out',
  async () => {
    const environment = { NODE_OPTIONS: `--require ${preload}`, SQLITE_FAULT_HASTY: '1' }
    expect(await traceEdits(10, environment)).toEqual({ told: 10, proved: 0 })
  },
  120_000,
)

it.skipIf(traceable)('R-2 the order of system calls cannot be seen here', () => {
  figure(`R-2 0 acknowledgements looked at: ${howToTrace}`)
})

/** One edit after another, each waited for, under a trace. Counts the edits' acknowledgements only. */
async function traceEdits(edits: number, environment: Readonly<Record<string, string>>) {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const boards = await makeBoards(harness.store, Math.ceil(edits / editsABoard))
  await harness.store.close()
  const file = join(harness.dataFolder, '..', 'calls')
  const server = await startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time, {
    environment,
    under: traceInto(file),
  })
  onTestFinished(() => server.kill())
  let joins = 0
  for (const [index, { client, boardId }] of boards.entries()) {
    const writer = new FaultWriter(
      remoteHub(server.origin, () => {}),
      client.sessionId,
      boardId,
    )
    // A join brings nothing and is acknowledged without a write.
    expect(await writer.connect()).toBe('saved')
    joins += 1
    for (let edit = index * editsABoard; edit < Math.min(edits, (index + 1) * editsABoard); edit++) {
      expect(await writer.write(String(edit))).toBe('saved')
    }
    writer.peer.disconnect()
  }
  await server.kill()
  const { told, proved } = countProved(readTrace(readFileSync(file, 'utf8')))
  return { told: told - joins, proved }
}
