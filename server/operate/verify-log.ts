import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '#lib/base/result.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { checkLogs } from './check-logs.ts'
import { compareWithBackup } from './compare-with-backup.ts'
import type { Folders } from './folders.ts'
import { notDone, type Outcome } from './outcome.ts'

/**
 * Verifies every access log and every document, beside a running server. With a backup to compare with it
 * also notices that the whole database was set back to before that backup.
 */
export async function verifyLog(folders: Folders, against: string | undefined): Promise<Outcome> {
  for (const folder of [folders.dataFolder, against]) {
    if (folder !== undefined && !existsSync(join(folder, databaseFileName))) {
      return notDone('There is no database to verify: check WAYMARK_DATA and the name of the backup.')
    }
  }
  const checked = await checkLogs(folders)
  const lost = against === undefined ? [] : compareWithBackup(folders.dataFolder, against)
  if (!checked.ok) return notDone(...lost, ...checked.failure.lines)
  if (lost.length > 0) return notDone(...lost, ...checked.value)
  return succeed([
    ...checked.value,
    against === undefined
      ? 'Every line and record follows from the one before. That the whole database was not set back can only be told with --against a backup.'
      : 'Every line and record follows from the one before, and all that the backup has is there.',
  ])
}
