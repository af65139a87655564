import type { DocumentKind } from '#lib/access/document-kind.ts'
import { ensureAccountId, type AccountId, type DocumentId, type WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findGoodRecords } from './find-good-records.ts'
import { loadDocument } from './load-document.ts'
import type { Context } from './named.ts'
import { readWholeLog } from './read-whole-log.ts'
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
  const document = await loadDocument(context, documentId)
  if (document === undefined) return fail(await whyAbsent(context, documentId))
  const whole = await readWholeLog(context, document)
  const log = whole ?? (await findGoodRecords(context, document))
  if (whole === undefined && log.seq === 0) return fail({ kind: 'corrupt-record' })
  const updates = log.records.map(({ update }) => update)
  return succeed({
    kind: document.facts.kind,
    workspaceId: document.facts.workspaceId,
    schemaVersion: document.schemaVersion,
    seq: log.seq,
    updates: log.state === undefined ? updates : [log.state, ...updates],
    authors: await readAuthors(context, document.number),
    damaged: whole === undefined || (await isMarkedDamaged(context, document.number)),
  })
}

async function readAuthors(context: Context, document: number): Promise<ReadonlyMap<number, AccountId>> {
  const rows = await context.db
    .selectFrom('authors')
    .select(['client', 'account_id'])
    .where('document', '=', document)
    .execute()
  return new Map(rows.map((row) => [row.client, ensureAccountId(row.account_id)]))
}

async function isMarkedDamaged({ db }: Context, document: number): Promise<boolean> {
  const head = await db
    .selectFrom('heads')
    .select('damaged_at')
    .where('document', '=', document)
    .executeTakeFirst()
  return typeof head?.damaged_at === 'number'
}

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
