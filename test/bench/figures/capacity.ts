import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs, type Pair } from '../client/pairs.ts'
import { Times } from '../client/times.ts'
import { typeSteadily } from '../client/type-steadily.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

export interface CapacityReading {
  /** The most pairs whose letters came within the bound, 99 of 100. */
  readonly pairs: number
  /** It was the load's own process, or the number of pairs there are, that ended the climb. */
  readonly couldBeMore: boolean
}

export const capacityBoundMs = 100
const stepPairs = 100
const calmMs = 1_500
const windowMs = 2_500
/** Above this share of its core the load's own process may be what is slow. */
const clientLoadLimit = 0.9

/** Pairs are added a hundred at a time, all of them typing, until the letters come too late or somebody cannot join. */
export async function measureCapacity(
  practice: Practice,
  kind: ServerKind,
  limit: number,
): Promise<CapacityReading> {
  const server = await startServer(kind, practice.folderFor(kind))
  const places = practice.pairsFor(kind, limit)
  const seen = new Times()
  const ears = { seen: seen.hear, saved: () => undefined }
  const pairs: Pair[] = []
  const typing = typeSteadily(() => pairs)
  try {
    let held = 0
    while (pairs.length + stepPairs <= places.length) {
      const from = pairs.length
      const joined = await joinPairs(server, places.slice(from, from + stepPairs), { ears }, from).catch(
        () => undefined,
      )
      if (joined === undefined) return { pairs: held, couldBeMore: false }
      pairs.push(...joined)
      await wait(calmMs)
      seen.clear()
      const own = process.cpuUsage()
      const began = performance.now()
      await wait(windowMs)
      const { user, system } = process.cpuUsage(own)
      const expected = pairs.length * 2 * 5 * ((performance.now() - began) / 1000)
      const isLate = !(seen.at(0.99) <= capacityBoundMs) || seen.count < expected * 0.95
      if (isLate && (user + system) / 1000 / windowMs > clientLoadLimit)
        return { pairs: held, couldBeMore: true }
      if (isLate) return { pairs: held, couldBeMore: false }
      held = pairs.length
    }
    return { pairs: held, couldBeMore: true }
  } finally {
    typing.stop()
    for (const pair of pairs) pair.leave()
    await server.end('SIGKILL')
  }
}
