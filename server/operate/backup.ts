import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { succeed } from '#lib/base/result.ts'
import { isInside } from '../config.ts'
import { syncFolder } from '../storage/keyring/durable-file.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import type { Folders } from './folders.ts'
import { describeDatabase, manifestFileName, type Manifest } from './manifest.ts'
import { notDone, type Outcome } from './outcome.ts'

/**
 * Copies the data, never a key, as it stood at one moment, while a server may be writing. The copy is a
 * folder of its own below `into`, named by the moment; it has that name only once it is whole and on disk.
 */
export function backup(
  { dataFolder, keysFolder }: Folders,
  into: string,
  madeAt: Date,
): Outcome & { readonly folder?: string } {
  const path = join(dataFolder, databaseFileName)
  if (!existsSync(path)) return notDone('There is no data to back up: check WAYMARK_DATA.')
  const target = resolve(into)
  for (const folder of [dataFolder, keysFolder]) {
    if (isInside(folder, target)) {
      return notDone('A backup must lie neither in the data folder nor in the keys folder: choose another.')
    }
  }
  const folder = join(target, `waymark-${madeAt.toISOString().replaceAll(':', '-')}`)
  const unfinished = `${folder}.unfinished`
  if (existsSync(folder)) return notDone('There is a backup of this very moment already: ask once more.')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  try {
    copyDatabase(path, join(unfinished, databaseFileName))
    const manifest = describeDatabase(unfinished, madeAt.toISOString())
    writeFileSync(join(unfinished, manifestFileName), `${JSON.stringify(manifest, undefined, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    syncFolder(unfinished)
    renameSync(unfinished, folder)
    syncFolder(target)
    return { ...succeed([describe(folder, manifest)]), folder }
  } catch (thrown) {
    rmSync(unfinished, { recursive: true, force: true })
    throw thrown
  }
}

/** One reading transaction sees one moment; writers go on beside it. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function describe(folder: string, { counts, bytes }: Manifest): string {
  return `Backed up ${counts.documents} documents with ${counts.log} records (${bytes} bytes) into ${folder}. No key is in it: the keys folder is kept apart.`
}
