import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { Keyring } from '#server/storage/keyring/keyring.ts'

/** A keyring whose files are a map: it survives a simulated crash as files do. */
export function createMemoryKeyring(): Keyring {
  const keys = new Map<string, { readonly keyClass: string; readonly key: KeyObject }>()
  const destroyed = new Set<string>()
  return {
    create(keyId, keyClass) {
      if (destroyed.has(keyId)) throw new Error('a destroyed key cannot be made again')
      keys.set(keyId, { keyClass, key: createSecretKey(randomBytes(32)) })
    },
    destroy(keyId) {
      destroyed.add(keyId)
      keys.delete(keyId)
    },
    has: (keyId) => keys.has(keyId),
    find(keyId, keyClass) {
      const known = keys.get(keyId)
      return known === undefined || known.keyClass === keyClass ? known?.key : 'corrupt'
    },
    finishInterrupted: () => {},
  }
}
