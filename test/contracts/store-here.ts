import { deriveKey } from '#server/storage/keyring/derive.ts'
import { createKeyGeneration } from '#server/storage/keyring/keyring.ts'
import { openKeys } from '#server/storage/keyring/open-keys.ts'
import { failureOf, storeError } from '#server/storage/store-failure.ts'
import { forgetDeletedCall, type WorkerStart } from '#server/storage/threads/messages.ts'
import { openServing } from '#server/storage/threads/open-serving.ts'
import type { KeyedStore, ThreadedStoreOptions } from '#server/storage/threads/threaded-store.ts'

/**
 * The store without its threads: the same calls on the same connections, in this one. Starting two threads for each
 * of hundreds of tests takes longer than the tests.
 */
export async function createStoreHere(options: ThreadedStoreOptions): Promise<KeyedStore> {
  const { database, keysFolder, masterKey, dataExists, clock } = options
  const keys = openKeys({ keysFolder, masterKey, dataExists })
  const shared = { database, keysFolder, ...keys, keyGeneration: createKeyGeneration() }
  const writer = await serveInTurn({ ...shared, role: 'writer' })
  const reader = await serveInTurn({ ...shared, role: 'reader' })
  return {
    run: (name, input) => writer.call(name, input, clock.now()),
    ask: (name, input) => reader.call(name, input, clock.now()),
    forgetDeleted: () => writer.call(forgetDeletedCall, undefined, clock.now()),
    deriveSecret: (purpose) => deriveKey(keys.rootSecret, `secret/${purpose}`),
    async close() {
      await writer.close()
      await reader.close()
    },
  }
}

/** One call after another, and what goes in and comes out is a copy, as between threads. */
async function serveInTurn(start: WorkerStart) {
  const serving = await openServing(start)
  let last: Promise<unknown> = Promise.resolve()
  return {
    call<Output>(name: string, input: unknown, at: number): Promise<Output> {
      const copy = structuredClone(input)
      const { promise, resolve, reject } = Promise.withResolvers<Output>()
      const settle: { give(output: unknown): void } = { give: resolve }
      last = last.then(() =>
        serving.call(name, copy, at).then(
          (output) => settle.give(structuredClone(output)),
          (thrown: unknown) => reject(storeError(failureOf(thrown))),
        ),
      )
      return promise
    },
    async close(): Promise<void> {
      await last
      await serving.close()
    },
  }
}
