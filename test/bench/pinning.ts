import { execFileSync, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const cores = { server: '0', clients: '1' } as const
const canPin = availableParallelism() >= 2 && spawnSync('taskset', ['-V']).status === 0

/** Whether server and clients each have a core of their own in this run. */
export const isPinned = canPin

/** The command line that runs on a core of its own, where the machine lets us. */
export function pinned(who: keyof typeof cores, line: readonly [string, ...string[]]): [string, ...string[]] {
  return canPin ? ['taskset', '-c', cores[who], ...line] : [...line]
}

/** Puts this process and all its threads on the clients' core. */
export function pinClients(): void {
  if (canPin) execFileSync('taskset', ['-acp', cores.clients, String(process.pid)])
}
