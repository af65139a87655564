import * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { isSameDocument } from '#lib/log/is-same-document.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { findVersion, type DocumentMigration } from './document-migration.ts'

/** What brings a document to the present schema, to be kept as a record of its log. */
export interface BuiltMigration {
  readonly to: number
  /** Undefined when the document already holds all that the schema asks for. */
  readonly written: { readonly update: Uint8Array; readonly client: number } | undefined
}

/**
 * `migration-threw`; `not-additive`: it deleted, overwrote or wrote words; `state-differs`: what it wrote does not
 * replay to what it made.
 */
export type MigrationFailure = { readonly kind: 'migration-threw' | 'not-additive' | 'state-differs' }

export interface MigratedFrom {
  readonly kind: DocumentKind
  readonly version: number
  readonly updates: readonly Uint8Array[]
  /** Every client id that anybody introduced. */
  readonly authors: ReadonlyMap<number, unknown>
}

/**
 * A client id for a migration, at or above `firstServerClient`, by chance: a document that was restored from a
 * backup is migrated again, and an open page may still hold what the migration before wrote.
 */
export type NewServerClient = () => number

/**
 * Runs the migrations that a document lacks, all in one transaction of Yjs and under a client id that nobody has,
 * and looks at what came of it. Either all of them are in the update or there is none.
 */
export function buildMigration(
  migrations: readonly DocumentMigration[],
  { kind, version, updates, authors }: MigratedFrom,
  newClient: NewServerClient,
): Result<BuiltMigration, MigrationFailure> {
  const lacking = migrations.filter((one) => one.kind === kind && one.to > version)
  const { doc } = replayLog(updates)
  let client = newClient()
  while (authors.has(client) || doc.store.clients.has(client)) client = newClient()
  doc.clientID = client
  let update: Uint8Array | undefined
  doc.on('update', (bytes: Uint8Array) => {
    update = bytes
  })
  try {
    doc.transact(() => {
      for (const { migrate } of lacking.toSorted((one, other) => one.to - other.to)) migrate(doc)
    })
  } catch {
    return fail({ kind: 'migration-threw' })
  }
  const to = findVersion(migrations, kind)
  if (update === undefined) return succeed({ to, written: undefined })
  if (!isAdditive(update)) return fail({ kind: 'not-additive' })
  return replaysTo(doc, updates, update)
    ? succeed({ to, written: { update, client } })
    : fail({ kind: 'state-differs' })
}

/** Only adds, and adds no text: who wrote which words stays people's own. */
function isAdditive(update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  return (
    ds.clients.size === 0 &&
    !structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
  )
}

/** Whether the log with the update in it gives the very document that the migration made. */
function replaysTo(made: Y.Doc, updates: readonly Uint8Array[], update: Uint8Array): boolean {
  const { doc } = replayLog(updates)
  try {
    applyUpdate(doc, update)
  } catch {
    return false
  }
  return isSameDocument(made, doc)
}
