import { existsSync, mkdirSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { deriveKey } from '../keyring/derive.ts'
import { createKeyGeneration } from '../keyring/keyring.ts'
import { openKeys } from '../keyring/open-keys.ts'
import { startRefused } from '../start-refusal.ts'
import type { Store, StoreOptions } from '../store.ts'
import { forgetDeletedCall, type WorkerStart } from './messages.ts'
import { databaseFileName } from './open-database.ts'
import { createWorkerLink, type WorkerLink } from './worker-link.ts'

export interface SqliteStore extends Store {
  /** 32 bytes for one purpose, the same at every start: 'session-cookie', `outbox/${accountId}`, … */
  deriveSecret(purpose: string): Buffer
}

/**
 * The store in one folder. One thread writes and one reads, so neither ever holds the event loop.
 * Rejects with a `start-refused` error whose message tells the operator what to do.
 */
export async function createSqliteStore(options: StoreOptions): Promise<SqliteStore> {
  const dataFolder = resolve(options.dataFolder)
  const keysFolder = resolve(options.keysFolder)
  if (liesIn(keysFolder, dataFolder)) throw startRefused('keys-inside-data')
  const keys = openKeys({
    keysFolder,
    masterKey: options.masterKey,
    dataExists: existsSync(join(dataFolder, databaseFileName)),
  })
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

  const shared = { dataFolder, keysFolder, ...keys, keyGeneration: createKeyGeneration() }
  const link = (role: WorkerStart['role']) => {
    const start: WorkerStart = { ...shared, role }
    return createWorkerLink(new URL('./worker.ts', import.meta.url), start)
  }
  const writer = link('writer')
  const reader = link('reader')
  // Replaying long logs holds nobody's page up. Started by its first call.
  const replayer = link('reader')
  await startBoth(writer, reader)

  return {
    run: (name, input) => writer.call(name, input, options.clock.now()),
    ask: (name, input) =>
      (name === 'buildSnapshot' ? replayer : reader).call(name, input, options.clock.now()),
    forgetDeleted: () => writer.call(forgetDeletedCall, undefined, options.clock.now()),
    deriveSecret: (purpose) => deriveKey(keys.rootSecret, `secret/${purpose}`),
    async close() {
      await replayer.close()
      await writer.close()
      await reader.close()
    },
  }
}

/** A start that is refused leaves no thread behind. */
async function startBoth(writer: WorkerLink, reader: WorkerLink): Promise<void> {
  try {
    await Promise.all([writer.start(), reader.start()])
  } catch (refusal) {
    await Promise.all([writer.close(), reader.close()])
    throw refusal
  }
}

function liesIn(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
