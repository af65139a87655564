import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a file stands until it is whole. Left over only by a crash. */
export const unfinishedSuffix = '.tmp'

/** Creates a file that is whole and on disk once this returns. Throws when one of that name exists. */
export function createDurably(path: string, content: Uint8Array): void {
  const unfinished = writeUnfinished(path, content)
  linkSync(unfinished, path)
  unlinkSync(unfinished)
  syncFolder(dirname(path))
}

/** Puts a whole file in the place of another: whoever reads finds the one or the other. */
export function replaceDurably(path: string, content: Uint8Array): void {
  for (let attempt = 1; ; attempt++) {
    const unfinished = writeUnfinished(`${path}.${randomBytes(6).toString('hex')}`, content)
    try {
      renameSync(unfinished, path)
      return syncFolder(dirname(path))
    } catch (thrown) {
      // A server that starts sweeps unfinished files away.
      if (attempt === 3 || existsSync(unfinished)) throw thrown
    }
  }
}

/** Overwrites, then removes. Without effect when there is no such file, or no longer. */
export function shredDurably(path: string): void {
  try {
    const file = openSync(path, 'r+')
    try {
      writeSync(file, Buffer.alloc(fstatSync(file).size), 0, undefined, 0)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    unlinkSync(path)
  } catch (thrown) {
    if (isMissing(thrown)) return
    throw thrown
  }
  syncFolder(dirname(path))
}

/** Whether a file was not there, or was taken away at that very moment. */
export function isMissing(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ENOENT'
}

export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeUnfinished(path: string, content: Uint8Array): string {
  const unfinished = join(dirname(path), `${basename(path)}${unfinishedSuffix}`)
  const file = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return unfinished
}
