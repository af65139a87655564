import { createSecretKey, type KeyObject } from 'node:crypto'
import type { KeyClass } from '../vault.ts'
import { decrypt, encrypt } from './aead.ts'
import { deriveKey, lengthPrefixed } from './derive.ts'

const format = 1

/** A document's or practice's key as its file holds it: wrapped by the master key, bound to id and class. */
export function wrapKey(masterKey: Uint8Array, keyId: string, keyClass: KeyClass, key: Uint8Array): Buffer {
  const wrapped = encrypt(wrappingKey(masterKey, keyClass), wrapAbout(keyId, keyClass), key)
  return Buffer.concat([Buffer.of(format), wrapped])
}

/** Undefined when the file is not that key's, under that class and master key. */
export function unwrapKey(
  masterKey: Uint8Array,
  keyId: string,
  keyClass: KeyClass,
  file: Uint8Array,
): Buffer | undefined {
  if (file[0] !== format) return undefined
  return decrypt(wrappingKey(masterKey, keyClass), wrapAbout(keyId, keyClass), file.subarray(1))
}

/** Kept for as long as the master key itself: thousands of files are opened after a start. */
const wrappingKeys = new WeakMap<Uint8Array, Map<KeyClass, KeyObject>>()

function wrappingKey(masterKey: Uint8Array, keyClass: KeyClass): KeyObject {
  const known = wrappingKeys.get(masterKey) ?? new Map<KeyClass, KeyObject>()
  wrappingKeys.set(masterKey, known)
  const key = known.get(keyClass) ?? createSecretKey(deriveKey(masterKey, `wrap/${keyClass}`))
  known.set(keyClass, key)
  return key
}

const wrapAbout = (keyId: string, keyClass: KeyClass) =>
  lengthPrefixed(['waymark-key', format, keyId, keyClass])
