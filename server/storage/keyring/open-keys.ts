import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startRefused } from '../start-refusal.ts'
import { createDurably } from './durable-file.ts'
import { readNext } from './next-master-key.ts'
import { readRoot, rootPath, wrapRoot } from './root-file.ts'

const keyBytes = 32

export interface Keys {
  readonly masterKey: Uint8Array
  /**
   * Where every digest and derived secret comes from: random, kept wrapped by the master key, so that a
   * new master key changes none of them.
   */
  readonly rootSecret: Uint8Array
}

/**
 * Opens the keys folder, and makes its keys when there is no data yet. With data and without keys it
 * refuses: new keys would make what is there unreadable for ever, silently.
 */
export function openKeys(input: {
  readonly keysFolder: string
  readonly masterKey: Uint8Array | undefined
  readonly dataExists: boolean
}): Keys {
  if (input.masterKey !== undefined && input.masterKey.length !== keyBytes) {
    throw startRefused('master-key-malformed')
  }
  if (input.dataExists && !existsSync(join(input.keysFolder, 'root.key'))) throw startRefused('keys-missing')
  mkdirSync(input.keysFolder, { recursive: true, mode: 0o700 })
  ensurePrivate(input.keysFolder)
  const masterKey = input.masterKey ?? openMasterFile(input.keysFolder)
  return { masterKey, rootSecret: openRootFile(input.keysFolder, masterKey) }
}

function openMasterFile(folder: string): Uint8Array {
  const path = join(folder, 'master.key')
  if (!existsSync(path)) {
    if (existsSync(join(folder, 'root.key'))) throw startRefused('keys-missing')
    createDurably(path, randomBytes(keyBytes))
  }
  ensurePrivate(path)
  const key = readFileSync(path)
  if (key.length !== keyBytes) throw startRefused('keys-wrong')
  return key
}

function openRootFile(folder: string, masterKey: Uint8Array): Uint8Array {
  if (!existsSync(rootPath(folder)))
    createDurably(rootPath(folder), wrapRoot(masterKey, randomBytes(keyBytes)))
  // A new master key may just be taking this one's place.
  const next = readNext(folder, masterKey)
  const secret = readRoot(folder, masterKey) ?? (next === undefined ? undefined : readRoot(folder, next))
  if (secret === undefined) throw startRefused('keys-wrong')
  return secret
}

function ensurePrivate(path: string): void {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw startRefused('keys-open-to-others')
  }
}
