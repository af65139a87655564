import { sql } from 'kysely'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import {
  ensureAccountId,
  ensureWorkspaceId,
  type AccountId,
  type DocumentId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { ensureDocumentKind, type DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import type { OpenFailure, SealedAbout } from './vault.ts'

/** A document's records, opened: replaying `updates` in order into an empty `Y.Doc` gives its state. */
export interface DocumentLogRecords {
  readonly kind: DocumentKind
  readonly workspaceId: WorkspaceId
  readonly schemaVersion: number
  readonly seq: number
  /** The newest snapshot, when there is one, then every later record. */
  readonly updates: readonly Uint8Array[]
  readonly authors: ReadonlyMap<number, AccountId>
}

export type LogFailure = { readonly kind: 'not-found' } | OpenFailure

export function aboutUpdate(document: Pick<DocumentRow, 'id' | 'facts'>, seq: number): SealedAbout {
  return aboutRecord(document.id, document.facts.workspaceId, document.facts.kind, 'update', seq)
}

export function aboutSnapshot(document: Pick<DocumentRow, 'id' | 'facts'>, seq: number): SealedAbout {
  return aboutRecord(document.id, document.facts.workspaceId, document.facts.kind, 'snapshot', seq)
}

/**
 * Reads and opens a document's records. Any gap, any record out of its place or changed by a bit is a
 * 'corrupt-record': nothing of such a document is given out, and nothing is written over it.
 */
export async function readDocumentLog(
  context: Context,
  documentId: DocumentId,
): Promise<Result<DocumentLogRecords, LogFailure>> {
  const { db, vault } = context
  const row = await db
    .selectFrom('documents')
    .innerJoin('heads', 'heads.document', 'documents.number')
    .select(['documents.number', 'documents.kind', 'documents.workspace_id', 'documents.schema_version'])
    .select(['heads.seq', 'heads.position', 'heads.snapshot_seq'])
    .where('documents.id', '=', documentId)
    .where('documents.deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return fail({ kind: 'not-found' })
  if (!vault.hasKey(documentId)) return fail({ kind: 'key-destroyed' })
  const kind = ensureDocumentKind(row.kind)
  const workspaceId = ensureWorkspaceId(row.workspace_id)

  const sealed = [
    ...(await readSnapshot(context, row.number, row.snapshot_seq)),
    ...(await readRecordsAfter(context, row)),
  ]
  const expected = row.seq - row.snapshot_seq + (row.snapshot_seq > 0 ? 1 : 0)
  if (sealed.length !== expected) return fail({ kind: 'corrupt-record' })
  const updates: Uint8Array[] = []
  for (const { kind: recordKind, seq, record } of sealed) {
    const opened = vault.open(aboutRecord(documentId, workspaceId, kind, recordKind, seq), record)
    if (!opened.ok) return fail(opened.failure)
    updates.push(opened.value)
  }
  const authors = await readAuthors(context, row.number)
  return succeed({ kind, workspaceId, schemaVersion: row.schema_version, seq: row.seq, updates, authors })
}

interface SealedRecord {
  readonly kind: 'update' | 'snapshot'
  readonly seq: number
  readonly record: Uint8Array
}

async function readSnapshot(
  context: Context,
  document: number,
  seq: number,
): Promise<readonly SealedRecord[]> {
  const rows = await context.db
    .selectFrom('snapshots')
    .select(['seq', 'record'])
    .where('document', '=', document)
    .where('seq', '=', seq)
    .execute()
  return rows.map((row) => ({ kind: 'snapshot', ...row }))
}

/** Walks the log backwards from the head: each record names the position of the one before it. */
async function readRecordsAfter(
  context: Context,
  head: {
    readonly number: number
    readonly seq: number
    readonly position: number | null
    readonly snapshot_seq: number
  },
): Promise<readonly SealedRecord[]> {
  if (head.seq === head.snapshot_seq) return []
  const { rows } = await sql<{ seq: number; record: Uint8Array }>`
    with recursive chain (position, seq, previous) as (
      select position, seq, previous from log
      where position = ${head.position} and document = ${head.number} and seq = ${head.seq}
      union all
      select log.position, log.seq, log.previous from chain
      join log on log.position = chain.previous
      where log.document = ${head.number} and log.seq = chain.seq - 1 and log.seq > ${head.snapshot_seq}
    )
    select log.seq, log.record from chain join log on log.position = chain.position order by log.seq
  `.execute(context.db)
  return rows.map((row) => ({ kind: 'update', ...row }))
}

async function readAuthors(context: Context, document: number): Promise<ReadonlyMap<number, AccountId>> {
  const rows = await context.db
    .selectFrom('authors')
    .select(['client', 'account_id'])
    .where('document', '=', document)
    .execute()
  return new Map(rows.map((row) => [row.client, ensureAccountId(row.account_id)]))
}

function aboutRecord(
  keyId: DocumentId,
  workspaceId: WorkspaceId,
  kind: DocumentKind,
  recordKind: SealedRecord['kind'],
  seq: number,
): SealedAbout {
  return { keyId, workspaceId, class: kind, kind: recordKind, seq }
}
