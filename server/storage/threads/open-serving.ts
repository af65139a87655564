import { createKeyringVault } from '../keyring/keyring-vault.ts'
import { openKeyring, type Keyring } from '../keyring/keyring.ts'
import { sweepDeletedKeys } from '../sweep-deleted-keys.ts'
import type { Vault } from '../vault.ts'
import { forgetDeletedCall, type WorkerStart } from './messages.ts'
import { forgetDeleted, openReader, openWriter } from './open-place.ts'
import { createCommandRunner, runQuery, type NamedCall, type Place } from './run-call.ts'

/** One connection, and what it is asked: calls one after another. */
export interface Serving {
  call(name: string, input: unknown, at: number): Promise<unknown>
  close(): Promise<void>
}

/** Opens the one connection that writes, or one that reads. */
export function openServing(start: WorkerStart): Promise<Serving> {
  const keyring = openKeyring(start.keysFolder, start.masterKey, start.keyGeneration)
  const vault = createKeyringVault(keyring, start.rootSecret)
  return start.role === 'writer' ? serveCommands(start, keyring, vault) : serveQueries(start, vault)
}

async function serveCommands({ database }: WorkerStart, keyring: Keyring, vault: Vault): Promise<Serving> {
  keyring.finishInterrupted()
  const place: Place = { db: await openWriter(database, vault), vault }
  await sweepDeletedKeys(place)
  const { commands } = await import('../commands.ts')
  const table = new Map<string, NamedCall>(Object.entries(commands))
  const run = createCommandRunner(place)
  return {
    call: (name, input, at) =>
      name === forgetDeletedCall ? forgetDeleted(database, place.db) : run(find(table, name), input, at),
    close: () => place.db.destroy(),
  }
}

/** Opens the database at its first query: both threads start together, and only the writer makes one. */
async function serveQueries({ database }: WorkerStart, vault: Vault): Promise<Serving> {
  const { queries } = await import('../queries.ts')
  const table = new Map<string, NamedCall>(Object.entries(queries))
  let place: Place | undefined
  return {
    async call(name, input, at) {
      place ??= { db: await openReader(database), vault }
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
