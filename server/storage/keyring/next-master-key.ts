import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decrypt, encrypt } from './aead.ts'
import { deriveKey, lengthPrefixed } from './derive.ts'
import { isMissing } from './durable-file.ts'

const about = lengthPrefixed(['waymark-next-master', 1])

export const nextPath = (folder: string): string => join(folder, 'next.key')
export const masterPath = (folder: string): string => join(folder, 'master.key')

/** A new master key, readable by whoever has the one before: so a running server follows. */
export function wrapNext(masterKey: Uint8Array, next: Uint8Array): Buffer {
  return encrypt(deriveKey(masterKey, 'wrap/next-master'), about, next)
}

/** The master key that is to follow this one, when a rotation from it has begun. */
export function readNext(folder: string, masterKey: Uint8Array): Buffer | undefined {
  const sealed = readIfThere(nextPath(folder))
  return sealed === undefined ? undefined : decrypt(deriveKey(masterKey, 'wrap/next-master'), about, sealed)
}

/** A file's bytes; undefined when there is none. A rotation removes and replaces files at any moment. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (thrown) {
    if (isMissing(thrown)) return undefined
    throw thrown
  }
}
