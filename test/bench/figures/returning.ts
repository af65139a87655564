import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs } from '../client/pairs.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

export interface ReturningReading {
  /** Milliseconds until the last one was in sync. */
  readonly warmMs: number
  /** The same straight after the server was started again. */
  readonly restartedMs: number
}

/** Long enough for a server that stores late to have stored: the restart is an orderly one. */
const settleMs = 11_000

/** People who all come back at the same moment, as after a break of the network, two in each document. */
export async function measureReturning(
  practice: Practice,
  kind: ServerKind,
  people: number,
): Promise<ReturningReading> {
  const folder = practice.folderFor(kind)
  const places = practice.pairsFor(kind, people / 2)
  const first = await startServer(kind, folder)
  const pairs = await joinPairs(first, places)
  await wait(settleMs)
  for (const pair of pairs) pair.leave()
  await wait(500)

  const rush = async (server: typeof first) => {
    const began = performance.now()
    const joined = await joinPairs(server, places, { opening: null, atOnce: people }, people)
    const ms = performance.now() - began
    for (const pair of joined) pair.leave()
    return ms
  }
  const warmMs = await rush(first)
  await wait(1_000)
  await first.end('SIGTERM')
  const second = await startServer(kind, folder, { port: first.port })
  try {
    return { warmMs, restartedMs: await rush(second) }
  } finally {
    await second.end('SIGKILL')
  }
}
