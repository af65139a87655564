import { resolve } from 'node:path'
import type { StoreOptions } from '../store.ts'
import { createThreadedStore, type KeyedStore } from '../threads/threaded-store.ts'
import { hasPostgresData } from './open-database.ts'

/**
 * The store in a PostgreSQL database; keys stay in a folder beside. Commands run one after another in this
 * process and are serializable against those of others.
 * Rejects with a `start-refused` error whose message tells the operator what to do.
 */
export async function createPostgresStore(
  options: Omit<StoreOptions, 'dataFolder'> & {
    /** `postgres://user:password@host/database` */
    readonly databaseUrl: string
  },
): Promise<KeyedStore> {
  const { databaseUrl } = options
  return createThreadedStore({
    ...options,
    keysFolder: resolve(options.keysFolder),
    database: { kind: 'postgres', url: databaseUrl },
    dataExists: await hasPostgresData(databaseUrl),
  })
}
