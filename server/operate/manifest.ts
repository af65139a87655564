import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'

export const manifestFileName = 'manifest.json'
const format = 1
const countedTables = ['documents', 'log', 'snapshots', 'access_log', 'accounts', 'workspaces'] as const

/** What a backup says of itself: enough to tell that it is whole, nothing of anybody's. */
export interface Manifest {
  readonly format: number
  /** When the copy was begun, ISO 8601 in UTC. */
  readonly madeAt: string
  /** How many migrations the database has been through. */
  readonly databaseVersion: number
  readonly bytes: number
  /** SHA-256 of the database's file, hex. */
  readonly fileDigest: string
  /** SHA-256 over where every document's log and every access log ends, hex: equal ends, equal digest. */
  readonly headsDigest: string
  readonly counts: Readonly<Record<(typeof countedTables)[number], number>>
}

/** Describes the database of a folder. `madeAt` is given, since nothing in the file says it. */
export function describeDatabase(folder: string, madeAt: string): Manifest {
  const path = join(folder, databaseFileName)
  const file = digestFile(path)
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const count = (table: string) =>
      Number(database.prepare(`select count(*) as n from ${table}`).get()?.['n'])
    return {
      format,
      madeAt,
      databaseVersion: Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0),
      bytes: file.bytes,
      fileDigest: file.digest,
      headsDigest: digestHeads(database),
      counts: {
        documents: count('documents'),
        log: count('log'),
        snapshots: count('snapshots'),
        access_log: count('access_log'),
        accounts: count('accounts'),
        workspaces: count('workspaces'),
      },
    }
  } finally {
    database.close()
  }
}

/** The manifest of a backup's folder, when there is one that can be read. */
export function readManifest(folder: string): Result<Manifest, { readonly kind: 'no-manifest' }> {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, manifestFileName), 'utf8'))
    return isManifest(read) ? succeed(read) : fail({ kind: 'no-manifest' })
  } catch {
    return fail({ kind: 'no-manifest' })
  }
}

/** In pieces: a database may be larger than memory. */
function digestFile(path: string): { readonly bytes: number; readonly digest: string } {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const file = openSync(path, 'r')
  try {
    let bytes = 0
    for (;;) {
      const read = readSync(file, piece)
      if (read === 0) return { bytes, digest: hash.digest('hex') }
      hash.update(piece.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
}

function digestHeads(database: DatabaseSync): string {
  const hash = createHash('sha256')
  const add = (query: string) => {
    for (const row of database.prepare(query).iterate())
      hash.update(`${JSON.stringify(Object.values(row))}\n`)
  }
  add(
    'select id, seq from documents join heads on heads.document = documents.number where deleted_at is null order by id',
  )
  add('select workspace_id, position, hash from access_heads order by workspace_id')
  return hash.digest('hex')
}

function isManifest(read: unknown): read is Manifest {
  if (typeof read !== 'object' || read === null) return false
  const has = (name: string, type: string) => typeof Reflect.get(read, name) === type
  return (
    Reflect.get(read, 'format') === format &&
    ['madeAt', 'fileDigest', 'headsDigest'].every((name) => has(name, 'string')) &&
    ['databaseVersion', 'bytes'].every((name) => has(name, 'number')) &&
    has('counts', 'object')
  )
}
