import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { freePort } from '../../support/server-process.ts'
import { pinned } from '../pinning.ts'
import { readProcess, type ProcessReading } from './process-reading.ts'
import { startLineOf, type ServerKind } from './server-kind.ts'

/** A server in a process of its own, on its core, that can be watched and killed. */
export interface ServerUnderTest {
  readonly kind: ServerKind
  readonly port: number
  readonly folder: string
  read(): ProcessReading
  /** Bytes of resident memory after collecting garbage in every thread. */
  residentBytes(): Promise<number>
  isAlive(): boolean
  /** Begins profiles of every thread, or ends them and writes them down. */
  toggleProfile(): void
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

export interface StartOptions {
  readonly port?: number
  /** Where `toggleProfile` puts the profiles of every thread. */
  readonly profileFolder?: string
}

const memory = z.object({ rss: z.number() })

/** Starts it on a folder and resolves once it listens. Rejects with what it printed when it ends before. */
export async function startServer(
  kind: ServerKind,
  folder: string,
  options: StartOptions = {},
): Promise<ServerUnderTest> {
  const port = options.port ?? (await freePort())
  const memoryFile = join(folder, 'memory.json')
  const line = startLineOf(kind, folder)
  const prelude = ['--import', join(import.meta.dirname, 'prelude.ts')]
  const [command, ...words] = pinned('server', [process.execPath, ...prelude, line.script, ...line.arguments])
  const child = spawn(command, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...line.environment,
      NODE_ENV: 'production',
      PORT: String(port),
      BENCH_MEMORY_FILE: memoryFile,
      ...(options.profileFolder === undefined ? {} : { BENCH_PROFILE_FOLDER: options.profileFolder }),
    },
  })
  const exited = once(child, 'exit')
  const printed: string[] = []
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (text) => {
        if (printed.length < 40) printed.push(text)
        if (text.includes(line.listening)) resolve()
      })
    }
    child.once('exit', () => reject(new Error(`${kind} ended before it listened:\n${printed.join('\n')}`)))
  })
  const pid = child.pid ?? 0
  return {
    kind,
    port,
    folder,
    read: () => readProcess(pid),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    toggleProfile: () => void child.kill('SIGHUP'),
    async residentBytes() {
      rmSync(memoryFile, { force: true })
      child.kill('SIGUSR2')
      while (!existsSync(memoryFile)) await wait(50)
      await wait(50)
      return memory.parse(JSON.parse(readFileSync(memoryFile, 'utf8'))).rss
    },
    async end(signal) {
      child.kill(signal)
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await exited
      clearTimeout(late)
    },
  }
}
