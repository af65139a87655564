import { sql } from 'kysely'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import { ensureAccountId, type AccountId, type DocumentId, type WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findGoodRecords } from './find-good-records.ts'
import { loadDocuments } from './load-document.ts'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'
import { readWholeLogs } from './read-whole-log.ts'
import type { OpenFailure } from './vault.ts'

/** A document's records, opened: replaying `updates` in order into an empty `Y.Doc` gives its state. */
export interface DocumentLogRecords {
  readonly kind: DocumentKind
  readonly workspaceId: WorkspaceId
  readonly schemaVersion: number
  /** The last record that is in `updates`. */
  readonly seq: number
  /** The newest snapshot, when there is one, then every later record. */
  readonly updates: readonly Uint8Array[]
  /** Whether that is one snapshot and nothing else: a state that was loaded and compared before it was kept. */
  readonly isState: boolean
  readonly authors: ReadonlyMap<number, AccountId>
  /** Something after these records is damaged or gone: this is the last good version, and may only be read. */
  readonly damaged: boolean
}

export type LogFailure = { readonly kind: 'not-found' } | OpenFailure

/**
 * Reads and opens a document's records. Whatever is not as it was written is noticed: a bit, a record out of
 * its place, from elsewhere, missing in the middle or at the end. Such a document is given out as it was
 * before the first record that is not well; 'corrupt-record' when nothing of it is.
 */
export async function readDocumentLog(
  context: Context,
  documentId: DocumentId,
): Promise<Result<DocumentLogRecords, LogFailure>> {
  const [log] = await readDocumentLogs(context, [documentId])
  return log ?? fail({ kind: 'not-found' })
}

/** The same for several, in the order asked. */
export async function readDocumentLogs(
  context: Context,
  documentIds: readonly DocumentId[],
): Promise<readonly Result<DocumentLogRecords, LogFailure>[]> {
  const documents = await loadDocuments(context, documentIds)
  const found = [...documents.values()]
  const numbers = found.map(({ number }) => number)
  const logs = await readWholeLogs(context, found)
  const authors = await readAuthors(context, numbers)
  const damaged = await readDamaged(context, numbers)
  const read: Result<DocumentLogRecords, LogFailure>[] = []
  for (const documentId of documentIds) {
    const document = documents.get(documentId)
    if (document === undefined) {
      read.push(fail(await whyAbsent(context, documentId)))
      continue
    }
    const whole = logs.get(document.number)
    const log = whole ?? (await findGoodRecords(context, document))
    if (whole === undefined && log.seq === 0) {
      read.push(fail({ kind: 'corrupt-record' }))
      continue
    }
    const updates = log.records.map(({ update }) => update)
    read.push(
      succeed({
        kind: document.facts.kind,
        workspaceId: document.facts.workspaceId,
        schemaVersion: document.schemaVersion,
        seq: log.seq,
        updates: log.state === undefined ? updates : [log.state, ...updates],
        isState: log.state !== undefined && updates.length === 0,
        authors: authors.get(document.number) ?? new Map(),
        damaged: whole === undefined || damaged.has(document.number),
      }),
    )
  }
  return read
}

async function readAuthors(
  { db }: Context,
  documents: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, AccountId>>> {
  const authors = new Map<number, Map<number, AccountId>>()
  for (const run of inPowersOfTwo(documents)) {
    for (const { document, client, account_id: accountId } of await selectAuthors(db, run.length, run)) {
      const ofDocument = authors.get(document) ?? new Map<number, AccountId>()
      authors.set(document, ofDocument.set(client, ensureAccountId(accountId)))
    }
  }
  return authors
}

const numbersOf = (size: number) => sql.join(Array(size).fill(sql`${0}`))

const selectAuthors = prepareQuery((db, size) =>
  sql<{ readonly document: number; readonly client: number; readonly account_id: string }>`
    select document, client, account_id from authors where document in (${numbersOf(size)})
  `.compile(db),
)

/** Those that were found damaged before. */
async function readDamaged({ db }: Context, documents: readonly number[]): Promise<ReadonlySet<number>> {
  const damaged = new Set<number>()
  for (const run of inPowersOfTwo(documents)) {
    for (const { document } of await selectDamaged(db, run.length, run)) damaged.add(document)
  }
  return damaged
}

const selectDamaged = prepareQuery((db, size) =>
  sql<{ readonly document: number }>`
    select document from heads where damaged_at is not null and document in (${numbersOf(size)})
  `.compile(db),
)

/** `loadDocument` finds neither what does not exist nor what has no key. */
async function whyAbsent({ db, vault }: Context, documentId: DocumentId): Promise<LogFailure> {
  const row = await db
    .selectFrom('documents')
    .select('id')
    .where('id', '=', documentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined && !vault.hasKey(documentId) ? { kind: 'key-destroyed' } : { kind: 'not-found' }
}
