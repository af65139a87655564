import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { startRefused } from '../start-refusal.ts'
import type { StoreOptions } from '../store.ts'
import { createThreadedStore, type KeyedStore } from '../threads/threaded-store.ts'
import { databaseFileName } from './open-database.ts'

/**
 * The store in one folder. Rejects with a `start-refused` error whose message tells the operator what to do.
 */
export async function createSqliteStore(options: StoreOptions): Promise<KeyedStore> {
  const dataFolder = resolve(options.dataFolder)
  const keysFolder = resolve(options.keysFolder)
  if (liesIn(keysFolder, dataFolder)) throw startRefused('keys-inside-data')
  return createThreadedStore({
    ...options,
    keysFolder,
    database: { kind: 'sqlite', dataFolder },
    dataExists: existsSync(join(dataFolder, databaseFileName)),
  })
}

function liesIn(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
