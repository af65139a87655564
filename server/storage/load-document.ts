import { sql, type Selectable } from 'kysely'
import { documentKinds, type DocumentKind } from '#lib/access/document-kind.ts'
import type { DocumentFacts } from '#lib/access/may.ts'
import { ensureAccountId, ensureDocumentId, ensureWorkspaceId, type DocumentId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'
import type { Schema } from './schema.ts'

/** A document as its row tells it: the facts the gate needs and how the log knows it. */
export interface DocumentRow {
  readonly id: DocumentId
  /** Its small number in the log's tables. */
  readonly number: number
  readonly epoch: number
  readonly schemaVersion: number
  readonly facts: DocumentFacts
  readonly sharedAt: number | null
  /** The epoch that the present sharing began with. */
  readonly sharedEpoch: number | null
  readonly titleSealed: Uint8Array
}

/** A document that can be opened. Undefined when there is none, it was deleted, or its key is gone. */
export async function loadDocument(
  context: Context,
  documentId: DocumentId,
): Promise<DocumentRow | undefined> {
  const row = await selectDocuments(context).where('id', '=', documentId).executeTakeFirst()
  return row === undefined ? undefined : readDocument(context, row)
}

/** The same for several, by id. */
export async function loadDocuments(
  context: Context,
  documentIds: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentRow>> {
  const documents = new Map<DocumentId, DocumentRow>()
  for (const run of inPowersOfTwo([...new Set(documentIds)])) {
    for (const row of await selectSeveral(context.db, run.length, run)) {
      const document = readDocument(context, row)
      if (document !== undefined) documents.set(document.id, document)
    }
  }
  return documents
}

const selectSeveral = prepareQuery((db, size) =>
  sql<Selectable<Schema['documents']>>`
    select * from documents where deleted_at is null and id in (${sql.join(Array(size).fill(sql`${''}`))})
  `.compile(db),
)

/** Every document of a workspace that can be opened, oldest first. Asks no gate: the caller does, for each. */
export async function loadDocumentsOf(
  context: Context,
  workspaceId: string,
): Promise<readonly DocumentRow[]> {
  const rows = await selectDocuments(context)
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute()
  return rows.flatMap((row) => readDocument(context, row) ?? [])
}

function selectDocuments(context: Context) {
  return context.db.selectFrom('documents').selectAll().where('deleted_at', 'is', null)
}

function readDocument(context: Context, row: Selectable<Schema['documents']>): DocumentRow | undefined {
  const id = ensureDocumentId(row.id)
  if (!context.vault.hasKey(id)) return undefined
  return {
    id,
    number: row.number,
    epoch: row.epoch,
    schemaVersion: row.schema_version,
    facts: {
      workspaceId: ensureWorkspaceId(row.workspace_id),
      kind: ensureDocumentKind(row.kind),
      ownerId: ensureAccountId(row.owner_id),
      shared: row.shared_at !== null,
    },
    sharedAt: row.shared_at,
    sharedEpoch: row.shared_epoch,
    titleSealed: row.title_sealed,
  }
}

/** Throws for a kind this version does not know. */
export function ensureDocumentKind(text: string): DocumentKind {
  const kind = documentKinds.find((known) => known === text)
  if (kind === undefined) throw new Error('unknown kind of document')
  return kind
}
