import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  statSync,
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

/** Overwrites, then removes. Without effect when there is no such file. */
export function shredDurably(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    writeSync(file, Buffer.alloc(statSync(path).size), 0, undefined, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  unlinkSync(path)
  syncFolder(dirname(path))
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
