import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { SealedAbout, Vault } from '../vault.ts'
import { decrypt, encrypt } from './aead.ts'
import { deriveKey, lengthPrefixed } from './derive.ts'
import type { Keyring } from './keyring.ts'

/** First two bytes of every sealed record: its form, and which of its document's keys sealed it. */
const format = 1
const keyVersion = 1
const header = Buffer.of(format, keyVersion)

/** The vault on a keyring. `rootSecret` is where digests come from; see `open-keys.ts`. */
export function createKeyringVault(keyring: Keyring, rootSecret: Uint8Array): Vault {
  const indexKeys = new Map<string, KeyObject>()

  function indexKey(purpose: string): KeyObject {
    const known = indexKeys.get(purpose) ?? createSecretKey(deriveKey(rootSecret, `blind-index/${purpose}`))
    indexKeys.set(purpose, known)
    return known
  }

  return {
    createKey: (keyId, keyClass) => keyring.create(keyId, keyClass),
    destroyKey: (keyId) => keyring.destroy(keyId),
    hasKey: (keyId) => keyring.has(keyId),
    seal(about, plain) {
      const key = keyring.find(about.keyId, about.class)
      if (key === undefined || key === 'corrupt') throw new Error('no key to seal with')
      return encrypt(key, associatedData(about), plain, header)
    },
    open(about, sealed) {
      const key = keyring.find(about.keyId, about.class)
      if (key === undefined) return { ok: false, failure: { kind: 'key-destroyed' } }
      const plain =
        key === 'corrupt' || sealed[0] !== format || sealed[1] !== keyVersion
          ? undefined
          : decrypt(key, associatedData(about), sealed.subarray(header.length))
      if (plain === undefined) return { ok: false, failure: { kind: 'corrupt-record' } }
      return { ok: true, value: plain }
    },
    blindIndex: (purpose, text) => createHmac('sha256', indexKey(purpose)).update(text, 'utf8').digest('hex'),
  }
}

function associatedData(about: SealedAbout): Buffer {
  return lengthPrefixed([
    'waymark-record',
    format,
    about.workspaceId,
    about.class,
    about.keyId,
    about.kind,
    about.seq,
    keyVersion,
  ])
}
