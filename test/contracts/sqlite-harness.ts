import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import type { StoreOptions } from '#server/storage/store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createStoreHere } from './store-here.ts'
import { createSetClock } from './store-world.ts'

export interface SqliteHarness extends StoreHarness {
  readonly store: KeyedStore
  readonly dataFolder: string
  readonly keysFolder: string
  reopen(): Promise<KeyedStore>
}

/** A SQLite store on a throw-away folder. */
export function openSqliteHarness(): Promise<SqliteHarness> {
  return openHarness(createSqliteStore)
}

/** The same without its threads: where they are not what is tried, starting them takes longer than the tests. */
export function openSqliteHere(): Promise<SqliteHarness> {
  return openHarness(createSqliteHere)
}

/** The store in one folder, without its threads. */
export function createSqliteHere(options: StoreOptions): Promise<KeyedStore> {
  return createStoreHere({
    ...options,
    database: { kind: 'sqlite', dataFolder: options.dataFolder },
    dataExists: existsSync(join(options.dataFolder, databaseFileName)),
  })
}

async function openHarness(create: (options: StoreOptions) => Promise<KeyedStore>): Promise<SqliteHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-store-'))
  const dataFolder = join(folder, 'data')
  const keysFolder = join(folder, 'keys')
  const clock = createSetClock()
  const open = () => create({ dataFolder, keysFolder, clock })
  const store = await open()
  let current = store
  return {
    store,
    clock,
    dataFolder,
    keysFolder,
    async reopen() {
      await current.close()
      current = await open()
      return current
    },
    async dispose() {
      await current.close()
      await rm(folder, { recursive: true })
    },
  }
}
