import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseFileName } from '../storage/sqlite/open-database.ts'

/**
 * Sentences for everything that a backup had and the data has no more: an access log or a document that ends
 * earlier, or was another. Somebody who puts a whole older database in place leaves every chain in it
 * unbroken; only what lies outside it can tell.
 */
export function compareWithBackup(dataFolder: string, backupFolder: string): readonly string[] {
  const data = open(dataFolder)
  const backup = open(backupFolder)
  try {
    return [
      ...compareAccessLogs(data, backup),
      ...compareDocuments(data, backup),
      ...compareVersions(data, backup),
    ]
  } finally {
    backup.close()
    data.close()
  }
}

function open(folder: string): DatabaseSync {
  return new DatabaseSync(join(folder, databaseFileName), { readOnly: true, timeout: 5_000 })
}

function compareAccessLogs(data: DatabaseSync, backup: DatabaseSync): readonly string[] {
  const line = data.prepare('select hash from access_log where workspace_id = ? and position = ?')
  return backup
    .prepare('select workspace_id, position, hash from access_heads')
    .all()
    .filter(
      (head) =>
        // One that nobody wrote a line in yet has none to lose.
        Number(head['position']) > 0 &&
        line.get(ensureText(head['workspace_id']), Number(head['position']))?.['hash'] !== head['hash'],
    )
    .map(
      (head) =>
        `The access log of workspace ${ensureText(head['workspace_id'])} has lost line ${Number(head['position'])}, which the backup has.`,
    )
}

function compareDocuments(data: DatabaseSync, backup: DatabaseSync): readonly string[] {
  const heads = 'select id, seq, deleted_at from documents join heads on heads.document = documents.number'
  const head = data.prepare(`${heads} where id = ?`)
  return backup
    .prepare(`${heads} where deleted_at is null`)
    .all()
    .filter((then) => {
      const now = head.get(ensureText(then['id']))
      if (now === undefined) return true
      return now['deleted_at'] === null && Number(now['seq']) < Number(then['seq'])
    })
    .map((then) => `Document ${ensureText(then['id'])} ends before the record that the backup ends with.`)
}

/** A version that the backup has and the data has no more, of a document that was not deleted. */
function compareVersions(data: DatabaseSync, backup: DatabaseSync): readonly string[] {
  // A backup of an older Waymark has none.
  if (!hasVersions(backup) || !hasVersions(data)) return []
  const kept = data.prepare('select id from versions where id = ?')
  const deleted = data.prepare('select 1 from documents where id = ? and deleted_at is not null')
  return backup
    .prepare(
      'select versions.id, documents.id as document from versions join documents on documents.number = versions.document',
    )
    .all()
    .filter(
      (then) =>
        kept.get(ensureText(then['id'])) === undefined &&
        deleted.get(ensureText(then['document'])) === undefined,
    )
    .map((then) => `Document ${ensureText(then['document'])} has lost a version that the backup has.`)
}

function hasVersions(database: DatabaseSync): boolean {
  const found = database
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'versions'")
    .get()
  return found !== undefined
}

function ensureText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a text was expected')
  return value
}
