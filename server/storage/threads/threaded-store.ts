import { deriveKey } from '../keyring/derive.ts'
import { createKeyGeneration } from '../keyring/keyring.ts'
import { openKeys } from '../keyring/open-keys.ts'
import type { Queries } from '../queries.ts'
import type { Store, StoreOptions } from '../store.ts'
import { forgetDeletedCall, type DatabasePlace, type WorkerStart } from './messages.ts'
import { createWorkerLink, type WorkerLink } from './worker-link.ts'

export interface KeyedStore extends Store {
  /** 32 bytes for one purpose, the same at every start: 'session-cookie', `outbox/${accountId}`, … */
  deriveSecret(purpose: string): Buffer
}

/** What every adapter on threads is made of; folders are absolute. */
export interface ThreadedStoreOptions extends Omit<StoreOptions, 'dataFolder'> {
  readonly database: DatabasePlace
  /** With data and without keys the store does not start. */
  readonly dataExists: boolean
}

/** Queries that may take long: they replay logs and compare whole texts. */
const replaying: ReadonlySet<keyof Queries> = new Set([
  'buildSnapshot',
  'buildVersion',
  'findAuthorship',
  'planRestore',
  'readVersion',
])

/**
 * A store whose commands run in one thread and whose queries in another, so that neither the database nor
 * encryption ever holds the event loop. Rejects with a `start-refused` error.
 */
export async function createThreadedStore(options: ThreadedStoreOptions): Promise<KeyedStore> {
  const { database, keysFolder, masterKey, dataExists, clock } = options
  const keys = openKeys({ keysFolder, masterKey, dataExists })
  const shared = { database, keysFolder, ...keys, keyGeneration: createKeyGeneration() }
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
    run: (name, input) => writer.call(name, input, clock.now()),
    ask: (name, input) => (replaying.has(name) ? replayer : reader).call(name, input, clock.now()),
    forgetDeleted: () => writer.call(forgetDeletedCall, undefined, clock.now()),
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
