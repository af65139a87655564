import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { succeed } from '#lib/base/result.ts'
import { isInside } from '../config.ts'
import { syncFolder } from '../storage/keyring/durable-file.ts'
import { migrations } from '../storage/migrations.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteStore } from '../storage/sqlite/sqlite-store.ts'
import { checkLogs } from './check-logs.ts'
import type { Folders } from './folders.ts'
import { describeDatabase, readManifest, type Manifest } from './manifest.ts'
import { notDone, type Outcome } from './outcome.ts'

/**
 * Verifies a backup with the present keyring, without changing it, and puts it into an empty data folder
 * when one is given. What was deleted since it was made has no key any more and stays unreadable.
 */
export async function restore(
  backupFolder: string,
  keys: Pick<Folders, 'keysFolder' | 'masterKey'>,
  into: string | undefined,
): Promise<Outcome> {
  const manifest = readManifest(backupFolder)
  if (!manifest.ok) {
    return notDone('This is no finished backup: its manifest.json is missing or cannot be read.')
  }
  const refusal = findRefusal(backupFolder, keys.keysFolder, into)
  if (refusal !== undefined) return notDone(refusal)
  const difference = findDifference(backupFolder, manifest.value)
  if (difference !== undefined) return notDone(difference)
  const checked = await checkBackup(backupFolder, manifest.value, keys)
  if (!checked.ok) return notDone(...checked.failure.lines, 'Nothing was restored: take another backup.')
  if (into === undefined) return succeed([...checked.value, 'This backup can be restored.'])

  putInto(backupFolder, into)
  const again = findDifference(into, manifest.value)
  if (again !== undefined) return notDone(again)
  return succeed([
    ...checked.value,
    `Restored into ${into}: start Waymark with WAYMARK_DATA naming that folder, and the same keys.`,
  ])
}

/** One of an older version is brought up to date first, as a copy: the backup stays as it is. */
async function checkBackup(
  backupFolder: string,
  { databaseVersion }: Manifest,
  keys: Pick<Folders, 'keysFolder' | 'masterKey'>,
): Promise<Outcome> {
  if (databaseVersion === migrations.length) return checkLogs({ ...keys, dataFolder: backupFolder })
  const copy = mkdtempSync(join(tmpdir(), 'waymark-restore-'))
  try {
    putInto(backupFolder, copy)
    const { keysFolder, masterKey } = keys
    const store = await createSqliteStore({
      dataFolder: copy,
      keysFolder,
      clock: { now: () => Date.now() },
      ...(masterKey === undefined ? {} : { masterKey }),
    })
    await store.close()
    return await checkLogs({ ...keys, dataFolder: copy })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function findRefusal(backupFolder: string, keysFolder: string, into: string | undefined): string | undefined {
  if (into === undefined) return undefined
  if (existsSync(into) && readdirSync(into).length > 0) {
    return 'The folder to restore into is not empty: nothing is ever written over data. Name an empty or a new one.'
  }
  if (isInside(keysFolder, into) || isInside(into, keysFolder) || isInside(backupFolder, into)) {
    return 'The folder to restore into must lie apart from the keys and from the backup: name another.'
  }
  return undefined
}

/** Undefined when the database of the folder is the one the manifest describes. */
function findDifference(folder: string, manifest: Manifest): string | undefined {
  if (manifest.databaseVersion > migrations.length) {
    return 'This backup was made by a newer Waymark: restore it with that version.'
  }
  const found = describe(folder, manifest.madeAt)
  const isSame =
    found !== undefined &&
    found.fileDigest === manifest.fileDigest &&
    found.headsDigest === manifest.headsDigest &&
    found.databaseVersion === manifest.databaseVersion
  return isSame
    ? undefined
    : 'The database in this backup is not the one that was backed up: take another backup.'
}

function describe(folder: string, madeAt: string): Manifest | undefined {
  try {
    return describeDatabase(folder, madeAt)
  } catch {
    return undefined
  }
}

/** The database has its name only once it is whole and on disk. */
function putInto(backupFolder: string, into: string): void {
  mkdirSync(into, { recursive: true, mode: 0o700 })
  const unfinished = join(into, `${databaseFileName}.unfinished`)
  copyFileSync(join(backupFolder, databaseFileName), unfinished)
  chmodSync(unfinished, 0o600)
  const file = openSync(unfinished, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, join(into, databaseFileName))
  syncFolder(into)
}
