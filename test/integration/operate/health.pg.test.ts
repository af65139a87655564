import { once } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startLockHolder } from '../../support/lock-holder.ts'
import { startPostgres } from '../../support/postgres-server.ts'
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts'
import { canMount, mountSmallDisk } from '../../support/small-disk.ts'
import { figure } from '../../support/tries.ts'

const support = join(import.meta.dirname, '../../support')
const impatientMs = 500

interface Fault {
  readonly what: string
  readonly begin: () => unknown
  /** What /readyz answers meanwhile; /healthz answers 200 all the time, unless it says otherwise. */
  readonly ready: string
  readonly end: () => unknown
}

const ready = '200 ready'
const notReady = (reason: string) => `503 not ready: ${reason}`

it('O-6 health and readiness in ten faults: each is told while it lasts, and only then', async () => {
  const root = mkdtempSync(join(tmpdir(), 'waymark-health-'))
  const sqliteFault = join(root, 'sqlite-fault')
  const processFault = join(root, 'process-fault')
  for (const file of [sqliteFault, processFault]) writeFileSync(file, '')
  const dataFolder = join(root, 'data')
  mkdirSync(dataFolder)
  const disk = canMount() ? mountSmallDisk(dataFolder) : undefined
  const server = await startServerProcess({
    environment: {
      NODE_OPTIONS: `--require ${join(support, 'sqlite-fault.cjs')} --require ${join(support, 'process-fault.cjs')}`,
      SQLITE_FAULT_FILE: sqliteFault,
      PROCESS_FAULT_FILE: processFault,
      WAYMARK_DATA: dataFolder,
    },
  })
  const lock = startLockHolder(dataFolder)
  onTestFinished(async () => {
    await lock.end()
    await server.dispose()
    disk?.unmount()
    rmSync(root, { recursive: true })
  })
  const keys = join(server.folder, 'keys')
  const database = join(dataFolder, 'waymark.db')
  const sets = (file: string, text: string) => () => writeFileSync(file, text)
  const faults: readonly Fault[] = [
    {
      what: 'the writing thread dies',
      begin: sets(sqliteFault, 'writer-dies'),
      ready: notReady('store-unwritable'),
      end: sets(sqliteFault, ''),
    },
    {
      what: 'the reading thread dies',
      begin: sets(sqliteFault, 'reader-dies'),
      ready: notReady('store-unreadable'),
      end: sets(sqliteFault, ''),
    },
    {
      what: 'the lock is held',
      begin: () => lock.hold(),
      ready: notReady('store-unwritable'),
      end: () => lock.free(),
    },
    {
      what: 'the keys are gone',
      begin: () => renameSync(keys, `${keys}-away`),
      ready: notReady('keys-gone'),
      end: () => renameSync(`${keys}-away`, keys),
    },
    {
      what: 'the database file is gone',
      begin: () => renameSync(database, `${database}-away`),
      ready: notReady('database-gone'),
      end: () => renameSync(`${database}-away`, database),
    },
    {
      what: 'the clock is set back by a day',
      begin: sets(processFault, 'day-back'),
      ready,
      end: sets(processFault, ''),
    },
  ]
  const fullDisk: Fault = {
    what: 'the disk is full',
    begin: () => disk?.fill(),
    ready: notReady('store-unwritable'),
    end: () => disk?.free(),
  }
  let told = 0
  for (const { what, begin, ready: expected, end } of disk === undefined ? faults : [...faults, fullDisk]) {
    expect(await untilReadyIs(server, ready), what).toBe(ready)
    await begin()
    expect(await untilReadyIs(server, expected), what).toBe(expected)
    expect(await ask(server, '/healthz'), what).toBe('200 ok')
    await end()
    expect(await untilReadyIs(server, ready), what).toBe(ready)
    told += 1
  }

  // While the event loop is busy nobody is answered, which is what a probe goes by; afterwards all is well.
  writeFileSync(processFault, 'busy')
  await expect(untilSilent(server)).resolves.toBe('silent')
  expect(await ask(server, '/healthz')).toBe('200 ok')
  writeFileSync(processFault, '')
  expect(await untilReadyIs(server, ready)).toBe(ready)
  told += 1

  expect(await whileDraining(server, lock)).toContain('not ready: draining')
  told += 1
  told += await withoutPostgres()
  figure(`O-6 ${told} of ${disk === undefined ? 9 : 10} faults told by health and readiness`)
}, 240_000)

async function ask({ url }: ServerProcess, path: string, limitMs = 10_000): Promise<string> {
  const answer = await fetch(url + path, { signal: AbortSignal.timeout(limitMs) })
  return `${answer.status} ${(await answer.text()).trim()}`
}

/** Asks until that is the answer; whoever asks often is told for a second what was found before. The last answer. */
async function untilReadyIs(server: ServerProcess, expected: string): Promise<string> {
  const until = performance.now() + 15_000
  let answer = ''
  while (answer !== expected && performance.now() < until) answer = await ask(server, '/readyz')
  return answer
}

async function untilSilent(server: ServerProcess): Promise<'silent'> {
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    try {
      await ask(server, '/healthz', impatientMs)
    } catch {
      return 'silent'
    }
  }
  throw new Error('it answered all the time')
}

/** A connection that still waits for an answer when the server is told to stop asks once more. */
async function whileDraining(
  server: ServerProcess,
  lock: Pick<ReturnType<typeof startLockHolder>, 'hold' | 'free'>,
): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  let said = ''
  socket.on('data', (data: Buffer) => (said += data.toString())).on('error', () => socket.destroy())
  const request = 'GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const countAnswers = () => said.split('HTTP/1.1 ').length - 1
  await lock.hold()
  // What was found a moment ago is told at once, for a second; what is found anew takes as long as the lock is tried for.
  let asked = 0
  do {
    socket.write(request)
    asked += 1
    // Whatever it had to tell at once it told before it answered these.
    for (let time = 0; time < 3; time++) await ask(server, '/healthz')
  } while (countAnswers() === asked)
  const stopped = server.stop()
  while (!server.printed().includes('stopping')) await new Promise((resolve) => setImmediate(resolve))
  socket.write(request)
  if (!socket.closed) await once(socket, 'close')
  await lock.free()
  await stopped
  return said
}

/** The same product on PostgreSQL, which goes away and comes back. */
async function withoutPostgres(): Promise<number> {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.stop())
  const server = await startServerProcess({
    environment: { DATABASE_URL: await postgres.createDatabase() },
  })
  onTestFinished(() => server.dispose())
  expect(await untilReadyIs(server, ready)).toBe(ready)
  await postgres.kill()
  expect(await untilReadyIs(server, notReady('store-unreadable'))).toBe(notReady('store-unreadable'))
  expect(await ask(server, '/healthz')).toBe('200 ok')
  await postgres.start()
  expect(await untilReadyIs(server, ready)).toBe(ready)
  return 1
}
