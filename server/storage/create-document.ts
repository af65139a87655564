import type { DocumentKind } from '#lib/access/document-kind.ts'
import { ensureDocumentId, type AccountId, type DocumentId, type WorkspaceId } from '#lib/base/ids.ts'
import { findVersion } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { startMark } from './log-chain.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'
import { sealText } from './sealed-text.ts'
import type { SealedAbout } from './vault.ts'

/**
 * Makes an empty document: first its key, durably, then its row and head in the caller's transaction. A key
 * whose transaction came to nothing stays behind and opens nothing. Asks no gate: the command has.
 */
export async function createDocument(
  context: Context,
  document: {
    readonly workspaceId: WorkspaceId
    readonly kind: DocumentKind
    readonly ownerId: AccountId
    /** Given in words; never taken from the text. */
    readonly title: string
  },
): Promise<DocumentId> {
  const { db, vault, at } = context
  const id = ensureDocumentId(newId())
  vault.createKey(id, document.kind)
  const { number } = await db
    .insertInto('documents')
    .values({
      id,
      workspace_id: document.workspaceId,
      kind: document.kind,
      owner_id: document.ownerId,
      epoch: 1,
      schema_version: findVersion(documentMigrations, document.kind),
      title_sealed: sealText(vault, aboutTitle(id, document), document.title),
      shared_at: null,
      shared_epoch: null,
      created_at: at,
      deleted_at: null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('heads')
    .values({
      document: number,
      seq: 0,
      position: null,
      snapshot_seq: 0,
      mark: startMark(vault, id),
      damaged_at: null,
    })
    .execute()
  return id
}

/** What a document's title is sealed as. */
export function aboutTitle(
  documentId: DocumentId,
  facts: { readonly workspaceId: WorkspaceId; readonly kind: DocumentKind },
): SealedAbout {
  return { keyId: documentId, workspaceId: facts.workspaceId, class: facts.kind, kind: 'title', seq: 0 }
}
