import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyClass } from '../vault.ts'
import { createDurably, replaceDurably, shredDurably, syncFolder, unfinishedSuffix } from './durable-file.ts'
import { unwrapKey, wrapKey } from './key-file.ts'
import { openMasterKeys } from './master-keys.ts'
import { nextPath, readIfThere, readNext } from './next-master-key.ts'
import { finishRotation } from './rotate-master-key.ts'
import { readRoot } from './root-file.ts'

const cacheLimit = 2_000
const keyIdForm = /^[A-Za-z0-9_-]{22}$/

/** Raised by whoever destroys a key, in every thread: copies in memory are dropped before the next use. */
export type KeyGeneration = Int32Array<SharedArrayBuffer>

export function createKeyGeneration(): KeyGeneration {
  return new Int32Array(new SharedArrayBuffer(4))
}

/**
 * The keys of documents and practices, one file each, wrapped by the master key under their class. A
 * destroyed key leaves a tombstone: its id never gets a key again.
 */
export interface Keyring {
  create(keyId: string, keyClass: KeyClass): void
  destroy(keyId: string): void
  has(keyId: string): boolean
  /** Undefined when it was destroyed or never made; 'corrupt' when its file does not open. */
  find(keyId: string, keyClass: KeyClass): KeyObject | 'corrupt' | undefined
  /** Completes what a crash cut short. For the one thread that writes, as it starts. */
  finishInterrupted(): void
}

export function openKeyring(folder: string, masterKey: Uint8Array, generation: KeyGeneration): Keyring {
  const cache = new Map<string, { readonly key: KeyObject; readonly keyClass: KeyClass }>()
  const masterKeys = openMasterKeys(folder, masterKey)
  let seenGeneration = Atomics.load(generation, 0)

  const keyPath = (keyId: string) => join(folder, `${ensureKeyId(keyId)}.key`)
  const tombstonePath = (keyId: string) => join(folder, `${ensureKeyId(keyId)}.gone`)

  function forgetWhenDestroyed(): void {
    const current = Atomics.load(generation, 0)
    if (current === seenGeneration) return
    seenGeneration = current
    cache.clear()
  }

  /** What is remembered is Node's own copy, which is overwritten when it goes. */
  function remember(keyId: string, keyClass: KeyClass, bytes: Buffer): KeyObject {
    const key = createSecretKey(bytes)
    bytes.fill(0)
    const oldest = cache.keys().next()
    if (cache.size >= cacheLimit && !oldest.done) cache.delete(oldest.value)
    cache.set(keyId, { key, keyClass })
    return key
  }

  const keyring: Keyring = {
    create(keyId, keyClass) {
      if (existsSync(tombstonePath(keyId))) throw new Error('a destroyed key cannot be made again')
      const key = randomBytes(32)
      let wrapping = masterKeys.current()
      createDurably(keyPath(keyId), wrapKey(wrapping, keyId, keyClass, key))
      // A rotation that began meanwhile may have been past this file already.
      for (let now = masterKeys.current(); now !== wrapping; now = masterKeys.current()) {
        replaceDurably(keyPath(keyId), wrapKey(now, keyId, keyClass, key))
        wrapping = now
      }
      remember(keyId, keyClass, key)
    },
    destroy(keyId) {
      // The tombstone first: a crash in between is completed at the next start.
      if (!existsSync(tombstonePath(keyId))) createDurably(tombstonePath(keyId), Buffer.of(1))
      shredDurably(keyPath(keyId))
      Atomics.add(generation, 0, 1)
      forgetWhenDestroyed()
    },
    has(keyId) {
      forgetWhenDestroyed()
      return cache.has(keyId) || (existsSync(keyPath(keyId)) && !existsSync(tombstonePath(keyId)))
    },
    find(keyId, keyClass) {
      forgetWhenDestroyed()
      const known = cache.get(keyId)
      if (known !== undefined) return known.keyClass === keyClass ? known.key : 'corrupt'
      if (!keyring.has(keyId)) return undefined
      const key = masterKeys.open((wrapping) => {
        const file = readIfThere(keyPath(keyId))
        return file === undefined ? undefined : unwrapKey(wrapping, keyId, keyClass, file)
      })
      if (key === undefined) return 'corrupt'
      return remember(keyId, keyClass, key)
    },
    finishInterrupted() {
      for (const name of readdirSync(folder)) {
        if (name.endsWith(unfinishedSuffix)) rmSync(join(folder, name), { force: true })
        if (name.endsWith('.gone')) shredDurably(keyPath(name.slice(0, -'.gone'.length)))
      }
      // Whoever is started with the new master key needs no word of it any more, and nobody else runs.
      if (existsSync(nextPath(folder)) && isAloneWith(folder, masterKey)) finishRotation(folder)
      syncFolder(folder)
    },
  }
  return keyring
}

function isAloneWith(folder: string, masterKey: Uint8Array): boolean {
  return readRoot(folder, masterKey) !== undefined && readNext(folder, masterKey) === undefined
}

/** Key ids become file names. */
function ensureKeyId(keyId: string): string {
  if (!keyIdForm.test(keyId)) throw new Error('not a key id')
  return keyId
}
