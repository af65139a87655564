import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'

/** Whose session damaged frames come over, and to which document. */
export interface AttackerTarget {
  readonly sessionId: SessionId
  readonly documentId: DocumentId
}

export interface FrameAttacker {
  /** Sends that many damaged frames; resolves with how many sockets they took, once all are closed. */
  send(frames: number): Promise<number>
  end(): void
}

/** Starts the attackers in a process of their own, so that they are in nobody's way but the server's. */
export function startFrameAttacker(
  origin: string,
  seed: number,
  targets: readonly AttackerTarget[],
): FrameAttacker {
  const script = fileURLToPath(new URL('./frame-attacker.ts', import.meta.url))
  const child = spawn(process.execPath, [script, origin, String(seed), JSON.stringify(targets)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`the attackers ended with ${code}`)
  })
  exited.catch(() => {})
  const lines = createInterface({ input: child.stdout })
  return {
    async send(frames) {
      child.stdin.write(`${frames}\n`)
      const [sockets] = (await Promise.race([once(lines, 'line'), exited])) as [string]
      return Number(sockets)
    },
    end: () => void child.kill(),
  }
}
