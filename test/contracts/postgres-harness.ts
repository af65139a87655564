import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasPostgresData } from '#server/storage/postgres/open-database.ts'
import { createPostgresStore } from '#server/storage/postgres/postgres-store.ts'
import type { PostgresServer } from '../support/postgres-server.ts'
import type { StoreHarness } from './store-contract.ts'
import { createStoreHere } from './store-here.ts'
import { createSetClock } from './store-world.ts'

/** A store on a database of its own, in a real PostgreSQL. */
export function openPostgresHarness(server: PostgresServer): Promise<StoreHarness> {
  return openHarness(server, createPostgresStore)
}

/** The same without its threads. */
export function openPostgresHere(server: PostgresServer): Promise<StoreHarness> {
  return openHarness(server, async (options) =>
    createStoreHere({
      ...options,
      database: { kind: 'postgres', url: options.databaseUrl },
      dataExists: await hasPostgresData(options.databaseUrl),
    }),
  )
}

async function openHarness(
  server: PostgresServer,
  create: typeof createPostgresStore,
): Promise<StoreHarness> {
  const databaseUrl = await server.createDatabase()
  const keysFolder = await mkdtemp(join(tmpdir(), 'waymark-keys-'))
  const clock = createSetClock()
  const open = () => create({ databaseUrl, keysFolder, clock })
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
      await rm(keysFolder, { recursive: true })
    },
  }
}
