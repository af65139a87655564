import { randomInt } from 'node:crypto'
import type { DocumentId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { buildMigration, type MigrationFailure } from '#lib/schema/build-migration.ts'
import { findDemanded, findVersion, type DocumentMigration } from '#lib/schema/document-migration.ts'
import { firstServerClient } from '#lib/schema/server-author.ts'
import type { DocumentLogRecords } from './document-log-records.ts'
import type { StoredDocumentLog } from './document-log.ts'
import type { Store } from './store.ts'

/** A document as its log tells it, and how it stands to the schema of today. */
export interface MigratedRecords extends DocumentLogRecords {
  /** The oldest schema whoever writes here must know. */
  readonly demands: number
  /** Why it is not of the present schema: nothing is written to it then. */
  readonly unmigrated?: MigrationFailure['kind'] | 'newer-schema' | 'outdated'
}

export interface MigratingLog extends StoredDocumentLog {
  load(
    documentId: DocumentId,
  ): Promise<
    Result<MigratedRecords, Extract<Awaited<ReturnType<StoredDocumentLog['load']>>, { ok: false }>['failure']>
  >
}

const newServerClient = () => firstServerClient + randomInt(2 ** 47)

/** Somebody may write between reading and writing; whoever always does is another process. */
const tries = 3

/**
 * The log, with each document brought to the present schema before anybody is given it: once, because the record
 * and the version commit together. One that cannot be is given out as it is, and only to be read.
 */
export function createMigratingLog(
  log: StoredDocumentLog,
  store: Pick<Store, 'run'>,
  migrations: readonly DocumentMigration[],
): MigratingLog {
  const load: MigratingLog['load'] = async (documentId) => {
    for (let left = tries; ; left--) {
      const loaded = await log.load(documentId)
      if (!loaded.ok) return loaded
      const records = loaded.value
      const { kind, schemaVersion: version, damaged } = records
      const given = { ...records, demands: findDemanded(migrations, kind, version) }
      const present = findVersion(migrations, kind)
      if (damaged || version === present) return succeed(given)
      if (version > present) return succeed({ ...given, unmigrated: 'newer-schema' })
      if (left === 0) return succeed({ ...given, unmigrated: 'outdated' })
      const built = buildMigration(migrations, { ...records, version }, newServerClient)
      if (!built.ok) return succeed({ ...given, unmigrated: built.failure.kind })
      const { to, written } = built.value
      // Whatever the answer is, the log is read again: it says what came of it.
      await store.run('migrateDocument', { documentId, from: version, to, afterSeq: records.seq, written })
    }
  }
  return { ...log, load }
}
