import { parentPort, workerData } from 'node:worker_threads'
import { createKeyringVault } from '../keyring/keyring-vault.ts'
import { openKeyring, type Keyring } from '../keyring/keyring.ts'
import { startRefusalOf } from '../start-refusal.ts'
import { failureOf } from '../store-failure.ts'
import { sweepDeletedKeys } from '../sweep-deleted-keys.ts'
import type { Vault } from '../vault.ts'
import { forgetDeletedCall, type Reply, type Request, type WorkerStart } from './messages.ts'
import { forgetDeleted, openReader, openWriter } from './open-place.ts'
import { createCommandRunner, runQuery, type NamedCall, type Place } from './run-call.ts'

/**
 * A thread beside the main one that owns one connection: the only one that writes, or one that reads.
 * Calls run strictly one after another. Nothing but `{ kind }` and stack frames leaves it when one fails.
 */
const port = parentPort
if (port === null) throw new Error('runs only as a worker')
const start: WorkerStart = workerData
const post = (reply: Reply) => port.postMessage(reply)

const serve = open()
let last: Promise<void> = serve.then(
  () => post({ kind: 'ready' }),
  (thrown: unknown) => {
    post({ kind: 'refused', reason: startRefusalOf(thrown) ?? 'database-unreadable' })
    port.close()
  },
)

port.on('message', (request: Request) => {
  last = last.then(() => handle(request))
})

async function handle(request: Request): Promise<void> {
  const served = await serve
  if (request.kind === 'close') {
    await served.close()
    port?.close()
    return
  }
  const { id } = request
  try {
    post({ kind: 'done', id, output: await served.call(request.name, request.input, request.at) })
  } catch (thrown) {
    post({ kind: 'failed', id, failure: failureOf(thrown) })
  }
}

interface Serving {
  call(name: string, input: unknown, at: number): Promise<unknown>
  close(): Promise<void>
}

function open(): Promise<Serving> {
  const keyring = openKeyring(start.keysFolder, start.masterKey, start.keyGeneration)
  const vault = createKeyringVault(keyring, start.rootSecret)
  return start.role === 'writer' ? serveCommands(keyring, vault) : serveQueries(vault)
}

async function serveCommands(keyring: Keyring, vault: Vault): Promise<Serving> {
  keyring.finishInterrupted()
  const place: Place = { db: await openWriter(start.database, vault), vault }
  await sweepDeletedKeys(place)
  const { commands } = await import('../commands.ts')
  const table = new Map<string, NamedCall>(Object.entries(commands))
  const run = createCommandRunner(place)
  return {
    call: (name, input, at) =>
      name === forgetDeletedCall
        ? forgetDeleted(start.database, place.db)
        : run(find(table, name), input, at),
    close: () => place.db.destroy(),
  }
}

/** Opens the database at its first query: both threads start together, and only the writer makes one. */
async function serveQueries(vault: Vault): Promise<Serving> {
  const { queries } = await import('../queries.ts')
  const table = new Map<string, NamedCall>(Object.entries(queries))
  let place: Place | undefined
  return {
    async call(name, input, at) {
      place ??= { db: await openReader(start.database), vault }
      return runQuery(place, find(table, name), input, at)
    },
    close: async () => place?.db.destroy(),
  }
}

function find(table: ReadonlyMap<string, NamedCall>, name: string): NamedCall {
  const found = table.get(name)
  if (found === undefined) throw new Error('no such command or query')
  return found
}
