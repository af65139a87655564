import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { documentKinds } from '#lib/access/document-kind.ts'
import type { KeyClass } from '../vault.ts'
import { createDurably, replaceDurably, shredDurably } from './durable-file.ts'
import { unwrapKey, wrapKey } from './key-file.ts'
import { masterPath, nextPath, readIfThere, readNext, wrapNext } from './next-master-key.ts'
import { readRoot, rootPath, wrapRoot } from './root-file.ts'

const keyFile = /^([A-Za-z0-9_-]{22})\.key$/
const keyClasses: readonly KeyClass[] = ['people', ...documentKinds]

export interface RotationOrder {
  readonly folder: string
  /** The present master key. */
  readonly masterKey: Uint8Array
  readonly newMasterKey: Uint8Array
  /** Whether the master key lies in the folder; otherwise it is in the environment of whoever starts it. */
  readonly inFolder: boolean
}

/**
 * Puts another master key in place of the present one. Interrupted at any moment and run again it goes on
 * where it was; a server that runs meanwhile, or is started in between, reads every key at all times.
 *
 * Invariants, in the order that makes them hold:
 * 1. The new key is in `next.key`, wrapped by the old, before anything is wrapped by the new. From then on
 *    new keys are wrapped by it (`MasterKeys.current`).
 * 2. Every key's file changes whole, from the old wrapping to the new.
 * 3. `root.key` comes last: whichever master key opens it opens every file, alone or with `next.key`.
 * 4. Only then is the old master key overwritten.
 * 5. A destroyed key does not come back: its mark is looked for after each change.
 *
 * Answers how many key files open under neither: they did not open before either, and are left alone.
 */
export function rotateMasterKey(order: RotationOrder): { readonly unreadable: number } {
  const { folder, masterKey, newMasterKey, inFolder } = order
  if (readNext(folder, masterKey) === undefined) {
    createDurably(nextPath(folder), wrapNext(masterKey, newMasterKey))
  }
  // A key that was being made as this began is found by the next pass.
  let pass = rewrapAll(order)
  while (pass.rewrapped > 0) pass = rewrapAll(order)

  const rootSecret = readRoot(folder, masterKey)
  if (rootSecret !== undefined) replaceDurably(rootPath(folder), wrapRoot(newMasterKey, rootSecret))
  if (inFolder) {
    replaceMasterFile(folder, newMasterKey)
    finishRotation(folder)
  }
  return { unreadable: pass.unreadable }
}

/** Takes away what a finished rotation left for the servers that were running. */
export function finishRotation(folder: string): void {
  if (existsSync(nextPath(folder))) shredDurably(nextPath(folder))
}

function rewrapAll({ folder, masterKey, newMasterKey }: RotationOrder): {
  readonly rewrapped: number
  readonly unreadable: number
} {
  let rewrapped = 0
  let unreadable = 0
  for (const name of readdirSync(folder)) {
    const keyId = keyFile.exec(name)?.[1]
    if (keyId === undefined) continue
    const path = join(folder, name)
    const file = readIfThere(path)
    if (file === undefined || find(newMasterKey, keyId, file) !== undefined) continue
    const found = find(masterKey, keyId, file)
    if (found !== undefined) {
      replaceDurably(path, wrapKey(newMasterKey, keyId, found.keyClass, found.key))
      rewrapped += 1
    } else if (!existsSync(join(folder, `${keyId}.gone`))) unreadable += 1
    if (existsSync(join(folder, `${keyId}.gone`))) shredDurably(path)
  }
  return { rewrapped, unreadable }
}

/** A file does not say of which class its key is. */
function find(masterKey: Uint8Array, keyId: string, file: Uint8Array) {
  for (const keyClass of keyClasses) {
    const key = unwrapKey(masterKey, keyId, keyClass, file)
    if (key !== undefined) return { key, keyClass }
  }
  return undefined
}

/** The old bytes are overwritten where they lie, once nothing needs them. */
function replaceMasterFile(folder: string, newMasterKey: Uint8Array): void {
  const path = masterPath(folder)
  const file = openSync(path, 'r+')
  try {
    const old = Buffer.alloc(newMasterKey.length)
    readSync(file, old, 0, old.length, 0)
    if (old.equals(newMasterKey)) return
    replaceDurably(path, newMasterKey)
    writeSync(file, Buffer.alloc(old.length), 0, undefined, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
