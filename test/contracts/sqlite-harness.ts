import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import type { StoreHarness } from './store-contract.ts'
import { createSetClock } from './store-world.ts'

export interface SqliteHarness extends StoreHarness {
  readonly store: KeyedStore
  readonly dataFolder: string
  readonly keysFolder: string
  reopen(): Promise<KeyedStore>
}

/** A SQLite store on a throw-away folder. */
export async function openSqliteHarness(): Promise<SqliteHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-store-'))
  const dataFolder = join(folder, 'data')
  const keysFolder = join(folder, 'keys')
  const clock = createSetClock()
  const open = () => createSqliteStore({ dataFolder, keysFolder, clock })
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
