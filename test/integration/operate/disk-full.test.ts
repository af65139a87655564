import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { countTokens, FaultWriter } from '../../support/fault-writer.ts'
import { remoteHub, startChildServer, type ChildServer } from '../../support/sync-remote-hub.ts'
import { canMount, mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts'
import { figure, tries } from '../../support/tries.ts'

const rounds = tries('FULL', 6)
/** What fits into the pages that the log has already is still written, and rightly acknowledged. */
const writesUntilFull = 400
const padding = 30_000
const tellLimitMs = 1_000
const preload = join(import.meta.dirname, '../../support/sqlite-fault.cjs')

it(
  `R-4 ${rounds} of ${rounds} times no page left (max_page_count): nothing is acknowledged, the writer is told within 1 s, and all goes on without a restart`,
  async () => {
    const harness = await openSqliteHarness()
    onTestFinished(() => harness.dispose())
    const boards = await makeBoards(harness.store, rounds)
    await harness.store.close()
    const control = join(harness.dataFolder, '..', 'full')
    writeFileSync(control, '')
    const disk = { fill: () => writeFileSync(control, 'full'), free: () => writeFileSync(control, '') }
    const server = await startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time, {
      environment: { NODE_OPTIONS: `--require ${preload}`, SQLITE_FAULT_FILE: control },
    })
    onTestFinished(() => server.kill())
    const told = await fillAndFree(server, disk, boards)
    figure(`R-4 ${told.rounds} of ${rounds} full databases, told within ${told.longestMs} ms`)
    await server.kill()
    const store = await harness.reopen()
    for (const [index, { boardId }] of boards.entries()) {
      const { updates } = valueOf(await store.ask('loadDocumentLog', { documentId: boardId }))
      expect(countTokens(updates)).toEqual(told.tokens[index])
    }
  },
  120_000 + rounds * 20_000,
)

const mountable = canMount()

it.skipIf(!mountable)(
  `R-4 ${rounds} of ${rounds} times a full disk (tmpfs): nothing is acknowledged, the writer is told within 1 s, and all goes on without a restart`,
  async () => {
    const harness = await openSqliteHarness()
    onTestFinished(() => harness.dispose())
    const boards = await makeBoards(harness.store, rounds)
    await harness.store.close()
    const mounted = join(harness.dataFolder, '..', 'small')
    mkdirSync(mounted)
    const disk = mountSmallDisk(mounted)
    onTestFinished(() => disk.unmount())
    const dataFolder = join(mounted, 'data')
    cpSync(harness.dataFolder, dataFolder, { recursive: true })
    const server = await startChildServer(dataFolder, harness.keysFolder, harness.clock.time)
    onTestFinished(() => server.kill())
    const told = await fillAndFree(server, disk, boards)
    figure(`R-4 ${told.rounds} of ${rounds} full disks, told within ${told.longestMs} ms`)
    await server.kill()
    cpSync(dataFolder, harness.dataFolder, { recursive: true })
    const store = await harness.reopen()
    for (const [index, { boardId }] of boards.entries()) {
      const { updates } = valueOf(await store.ask('loadDocumentLog', { documentId: boardId }))
      expect(countTokens(updates)).toEqual(told.tokens[index])
    }
  },
  120_000 + rounds * 20_000,
)

it.runIf(!mountable)('R-4 a full tmpfs is not tried: mounting one takes root', () => {
  figure('R-4 0 full disks: a tmpfs can be mounted by root only')
})

/** One board after another is written into while the disk fills up, and afterwards. */
async function fillAndFree(
  server: ChildServer,
  disk: Pick<SmallDisk, 'fill' | 'free'>,
  boards: readonly Pair[],
) {
  let longestMs = 0
  const tokens: ReadonlyMap<string, number>[] = []
  for (const { client, clinician, boardId } of boards) {
    const writer = new FaultWriter(
      remoteHub(server.origin, () => {}),
      client.sessionId,
      boardId,
    )
    expect(await writer.connect()).toBe('saved')
    expect(await writer.write('0', padding)).toBe('saved')
    let written = 1
    disk.fill()
    let told: string = 'saved'
    let acknowledged = 0
    while (told === 'saved' && written < writesUntilFull) {
      acknowledged = writer.peer.acknowledgedFrames
      const began = performance.now()
      told = await writer.write(String(written++), padding)
      if (told === 'told') longestMs = Math.max(longestMs, performance.now() - began)
    }
    expect(told).toBe('told')
    expect(writer.peer.notSaved).toBe(1)
    expect(writer.peer.closed?.code).toBe(1013)
    expect(writer.peer.acknowledgedFrames).toBe(acknowledged)
    writer.peer.disconnect()
    // Whoever comes back meanwhile is told again, and whoever reads can read, or is told to come back.
    expect(await writer.connect()).toBe('told')
    expect(writer.peer.closed?.code).toBe(1013)
    writer.peer.disconnect()

    disk.free()
    expect(await writer.connect()).toBe('saved')
    expect(await writer.write(String(written++), padding)).toBe('saved')
    writer.peer.disconnect()
    const reader = new FaultWriter(
      remoteHub(server.origin, () => {}),
      clinician.sessionId,
      boardId,
    )
    expect(await reader.connect()).toBe('saved')
    reader.peer.disconnect()
    tokens.push(new Map(Array.from({ length: written }, (_, token) => [String(token), 1])))
    expect(server.process.exitCode).toBe(null)
  }
  expect(longestMs).toBeLessThan(tellLimitMs)
  return { rounds: tokens.length, longestMs: Math.round(longestMs), tokens }
}
