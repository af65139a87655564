import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs } from '../client/pairs.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

/** Each of the two begins the document with half of it. */
const half = 'A quiet line of what somebody wrote. '.repeat(300).slice(0, 11_000)

/** So many documents are open before the measured ones, so that code and buffers are warm. */
const warmUp = 20

/** Resident bytes for each further open document of 22 kB with two people in it who do nothing. */
export async function measureIdleMemory(
  practice: Practice,
  kind: ServerKind,
  documents: number,
): Promise<number> {
  const server = await startServer(kind, practice.folderFor(kind))
  try {
    const places = practice.pairsFor(kind, documents + warmUp)
    await joinPairs(server, places.slice(0, warmUp), { opening: half })
    await wait(2_000)
    const before = await server.residentBytes()
    await joinPairs(server, places.slice(warmUp), { opening: half }, warmUp)
    await wait(12_000)
    return ((await server.residentBytes()) - before) / documents
  } finally {
    await server.end('SIGKILL')
  }
}
