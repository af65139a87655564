import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { protocolName } from '#lib/wire/protocol-name.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, type Pair } from '#test/contracts/store-world.ts'
import { FaultWriter } from '../../support/fault-writer.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { browserHeaders } from '../../support/sync-server.ts'
import { figure, tries } from '../../support/tries.ts'
import { percentile, typeSteadily } from '../../support/typing-times.ts'
import type { Reach } from '../../support/writing-crowd.ts'

const count = tries('SLOW', 10)
const comparesTimes = count >= 50
const readersABoard = 10
const phases = comparesTimes ? 6 : 2
/** So long that those who come in each stay within what one person may open in a minute. */
const phaseMs = comparesTimes ? 3_000 : 1_500
const writeEveryMs = 250
const padding = 100_000

it(`R-10 ${count} readers that stop reading: two people on another board hardly notice (p95)`, async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const [honest, ...boards] = await makeBoards(harness.store, 1 + Math.ceil(count / readersABoard))
  await harness.store.close()
  const server = await startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time)
  onTestFinished(() => server.kill())
  const reach: Reach = (onFrame) => remoteHub(server.origin, onFrame)
  const typing = await typeSteadily(reach, honest)
  const writers = boards.map(
    ({ client, boardId }) =>
      new FaultWriter(
        remoteHub(server.origin, () => {}),
        client.sessionId,
        boardId,
      ),
  )
  for (const writer of writers) expect(await writer.connect()).toBe('saved')
  const sockets = new Set<WebSocket>()
  onTestFinished(() => {
    for (const socket of sockets) socket.terminate()
  })
  const beside: number[] = []
  const alone: number[] = []
  let token = 0
  /** Everybody writes much; the readers are there and read nothing, or there are none. */
  const phase = async (into: number[], readers: boolean) => {
    if (readers) {
      for (let index = 0; index < count; index++) {
        sockets.add(await stalledReader(server.origin, boards[Math.floor(index / readersABoard)]))
      }
    }
    typing.take()
    for (const until = performance.now() + phaseMs; performance.now() < until;) {
      for (const writer of writers) expect(await writer.write(String(token++), padding)).toBe('saved')
      await wait(writeEveryMs)
    }
    into.push(...typing.take())
    for (const socket of sockets) socket.terminate()
    sockets.clear()
  }
  for (let turn = 0; turn < phases; turn++) {
    await phase(alone, false)
    await phase(beside, true)
  }
  typing.stop()
  for (const { peer } of writers) peer.disconnect()
  const [aloneP95 = 0, besideP95 = 0] = [alone, beside].map((times) =>
    percentile(
      times.toSorted((a, b) => a - b),
      95,
    ),
  )
  figure(
    `R-10 ${count} of ${count} readers that read nothing, others' p95 ${besideP95.toFixed(1)} ms (${aloneP95.toFixed(1)} without them)`,
  )
  expect(beside.length).toBeGreaterThan(20)
  if (comparesTimes) expect(besideP95).toBeLessThan(aloneP95 * 1.1 + 1)
}, 180_000)

/** A program that joins and then reads nothing more. */
function stalledReader(origin: string, board: Pair | undefined): Promise<WebSocket> {
  if (board === undefined) throw new Error('too few boards')
  return new Promise((resolve, reject) => {
    const url = `${origin.replace('http', 'ws')}/sync/${board.boardId}`
    const headers = browserHeaders(origin, board.clinician.sessionId)
    const socket = new WebSocket(url, [protocolName], headers)
    socket.on('error', reject)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.once('message', () => {
      socket.pause()
      resolve(socket)
    })
  })
}
