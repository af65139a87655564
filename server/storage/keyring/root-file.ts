import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decrypt, encrypt } from './aead.ts'
import { deriveKey, lengthPrefixed } from './derive.ts'

const about = lengthPrefixed(['waymark-root', 1])

export const rootPath = (folder: string): string => join(folder, 'root.key')

export function wrapRoot(masterKey: Uint8Array, secret: Uint8Array): Buffer {
  return encrypt(deriveKey(masterKey, 'wrap/root'), about, secret)
}

/** The root secret, when that master key opens it: then it is the master key of the whole keyring. */
export function readRoot(folder: string, masterKey: Uint8Array): Buffer | undefined {
  const path = rootPath(folder)
  if (!existsSync(path)) return undefined
  return decrypt(deriveKey(masterKey, 'wrap/root'), about, readFileSync(path))
}
