import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A real server in a process of its own, on folders of its own, that can be killed and started again. */
export interface ServerProcess {
  readonly url: string
  readonly folder: string
  /** The one-time link printed at the first start; undefined once it was used. */
  readonly setUpLink: () => string | undefined
  /** Everything the process printed. */
  readonly printed: () => string
  /** Resolves once it has printed a line that holds this. */
  said(words: string): Promise<void>
  /** SIGKILL: no goodbye, nothing flushed. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** The same script as before unless another is named: the next version on the same folders, say. */
  start(script?: string): Promise<void>
  /** Stops it and removes its folders. */
  dispose(): Promise<void>
}

export interface ServerProcessOptions {
  /** The script to run, from the project's root. */
  readonly script?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts a server and resolves once it says where it is. Rejects with what it printed when it ends before. */
export async function startServerProcess(options: ServerProcessOptions = {}): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-server-'))
  const port = await freePort()
  const printed: string[] = []
  const listeners = new Set<() => void>()
  let child: ChildProcess | undefined

  async function start(script = options.script ?? 'server/main.ts'): Promise<void> {
    const started = spawn(process.execPath, [script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        WAYMARK_DATA: join(folder, 'data'),
        WAYMARK_KEYS: join(folder, 'keys'),
        ...options.environment,
      },
    })
    child = started
    await new Promise<void>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          printed.push(line)
          for (const listener of listeners) listener()
          if (line.startsWith('Waymark is at ')) resolve()
        })
      }
      started.once('exit', () =>
        reject(new Error(`the server ended before it listened:\n${printed.join('\n')}`)),
      )
    })
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null) return running?.exitCode ?? null
    const exited = once(running, 'exit')
    running.kill(signal)
    await exited
    return running.exitCode
  }

  await start()
  return {
    url: `http://localhost:${port}`,
    folder,
    setUpLink: () => /http\S+\/set-up#\S+/.exec(printed.join('\n'))?.[0],
    printed: () => printed.join('\n'),
    said: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (!printed.some((line) => line.includes(words))) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    start,
    dispose: async () => {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
