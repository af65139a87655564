import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs } from '../client/pairs.ts'
import { Times } from '../client/times.ts'
import { typeSteadily } from '../client/type-steadily.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

export interface TypingOptions {
  readonly pairs: number
  readonly seconds: number
  /** Where to put profiles of the server's threads, taken while the figures are. */
  readonly profileFolder?: string
}

export interface TypingReading {
  readonly edits: number
  readonly seen: Times
  /** Empty where the server never says what is on disk. */
  readonly saved: Times
  readonly cpuMsPerThousandEdits: number
  /** From before anybody joined until everybody had left and it was quiet. */
  readonly writtenBytesPerEdit: number
  /** Share of its core that the load's own process used. */
  readonly clientLoad: number
}

/** Until what runs all the time is compiled. */
const warmUpMs = 6_000
/** Long enough for whoever stores late to store. */
const settleMs = 1_500

/** N pairs, each on a document of their own, every person typing five letters a second. */
export async function measureTyping(
  practice: Practice,
  kind: ServerKind,
  { pairs: count, seconds, profileFolder }: TypingOptions,
): Promise<TypingReading> {
  const server = await startServer(
    kind,
    practice.folderFor(kind),
    profileFolder === undefined ? {} : { profileFolder },
  )
  const seen = new Times()
  const saved = new Times()
  try {
    const pairs = await joinPairs(server, practice.pairsFor(kind, count), {
      ears: { seen: seen.hear, saved: saved.hear },
    })
    const before = server.read()
    const typing = typeSteadily(() => pairs)
    await wait(warmUpMs)
    seen.clear()
    saved.clear()
    if (profileFolder !== undefined) server.toggleProfile()
    const [cpuBefore, ownBefore, editsBefore] = [server.read().cpuMs, process.cpuUsage(), typing.edits()]
    await wait(seconds * 1000)
    const edits = typing.edits() - editsBefore
    const cpuMs = server.read().cpuMs - cpuBefore
    const own = process.cpuUsage(ownBefore)
    typing.stop()
    if (profileFolder !== undefined) server.toggleProfile()
    await wait(settleMs)
    for (const pair of pairs) pair.leave()
    await wait(settleMs)
    return {
      edits,
      seen,
      saved,
      cpuMsPerThousandEdits: (cpuMs / edits) * 1000,
      writtenBytesPerEdit: (server.read().writtenBytes - before.writtenBytes) / typing.edits(),
      clientLoad: (own.user + own.system) / 1000 / (seconds * 1000),
    }
  } finally {
    await server.end('SIGKILL')
  }
}
