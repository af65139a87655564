import type { Pair } from '#test/contracts/store-world.ts'
import { createCrowdWriter, writeToken, type Reach } from './writing-crowd.ts'

export interface TypingTimes {
  /** Takes the times since it was last asked, ms from a letter to the other person, in order of size. */
  take(): readonly number[]
  stop(): void
}

const letterEveryMs = 25

/** Two honest people on a board of their own: one types steadily, the other sees it. Resolves once both are in sync. */
export async function typeSteadily(reach: Reach, { client, clinician, boardId }: Pair): Promise<TypingTimes> {
  const writer = createCrowdWriter(client, boardId, 7)
  const reader = createCrowdWriter(clinician, boardId, 8)
  const sentAt: number[] = []
  let seen = 0
  let times: number[] = []
  const join = ({ peer, someone }: typeof writer, onFrame: () => void) =>
    new Promise<void>((resolve) => {
      const hub = reach(() => {
        peer.exchange()
        onFrame()
        if (peer.acknowledgedFrames > 0) resolve()
      })
      peer.connect(hub, someone.sessionId, boardId)
      peer.exchange()
    })
  await join(writer, () => {})
  await join(reader, () => {
    for (; seen < reader.peer.updatesReceived; seen++) times.push(performance.now() - (sentAt[seen] ?? 0))
  })
  const timer = setInterval(() => {
    sentAt.push(performance.now())
    writeToken(writer)
    writer.peer.exchange()
  }, letterEveryMs)
  return {
    take() {
      const taken = times.toSorted((a, b) => a - b)
      times = []
      return taken
    },
    stop() {
      clearInterval(timer)
      if (writer.peer.closed !== undefined || reader.peer.closed !== undefined) {
        throw new Error('an honest person was sent away')
      }
      for (const { peer } of [writer, reader]) peer.disconnect()
    },
  }
}

/** Of times in order of size. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
