import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostgresStore } from '#server/storage/postgres/postgres-store.ts'
import { startPostgres } from '../support/postgres-server.ts'
import type { StoreHarness } from './store-contract.ts'
import { createSetClock } from './store-world.ts'

/** A store on a real PostgreSQL of its own. */
export async function openPostgresHarness(): Promise<StoreHarness> {
  const server = await startPostgres()
  const databaseUrl = await server.createDatabase()
  const keysFolder = await mkdtemp(join(tmpdir(), 'waymark-keys-'))
  const clock = createSetClock()
  const open = () => createPostgresStore({ databaseUrl, keysFolder, clock })
  let current = await open()
  return {
    store: current,
    clock,
    async reopen() {
      await current.close()
      current = await open()
      return current
    },
    async dispose() {
      await current.close()
      await server.stop()
      await rm(keysFolder, { recursive: true })
    },
  }
}
