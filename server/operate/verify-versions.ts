import { ensureAccountId, ensureVersionId, type DocumentId } from '#lib/base/ids.ts'
import { loadDocument } from '../storage/load-document.ts'
import type { Context } from '../storage/named.ts'
import { isVersionKind } from '#lib/versions/version-kind.ts'
import { openLabel, openVersion, type VersionPlace } from '../storage/versions/version-record.ts'

/** Whether every version of a document opens as what it was kept as. One at a time: each is a whole state. */
export async function verifyVersions(context: Context, documentId: DocumentId): Promise<boolean> {
  const document = await loadDocument(context, documentId)
  if (document === undefined) return true
  const ids = await context.db
    .selectFrom('versions')
    .select('id')
    .where('document', '=', document.number)
    .execute()
  for (const { id } of ids) {
    const row = await context.db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst()
    // Deleted since the list was read.
    if (row === undefined) continue
    if (!isVersionKind(row.kind)) return false
    const place: VersionPlace = {
      id: ensureVersionId(row.id),
      seq: row.seq,
      kind: row.kind,
      madeBy: row.made_by === null ? undefined : ensureAccountId(row.made_by),
      at: row.at,
      epoch: row.epoch,
    }
    const isWhole =
      openVersion(context.vault, document, place, row.record) !== undefined &&
      openLabel(context.vault, document, place, row.label_sealed) !== undefined
    if (!isWhole) return false
  }
  return true
}
