import type { AccountId, DocumentId, VersionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { readRow, versionColumns } from './read-version-rows.ts'
import { openLabel } from './version-record.ts'

export interface NamedVersion {
  readonly id: VersionId
  readonly documentId: DocumentId
  readonly name: string
  readonly madeBy: AccountId
  readonly at: Instant
}

/**
 * Versions that somebody kept and named, of several documents together, newest first. The caller has asked whether
 * all that was ever kept of them may be read.
 */
export async function readNamedVersions(
  { db, vault }: Context,
  documents: readonly DocumentRow[],
  { before, limit }: { readonly before: Instant; readonly limit: number },
): Promise<readonly NamedVersion[]> {
  const byNumber = new Map(documents.map((document) => [document.number, document]))
  if (byNumber.size === 0) return []
  const rows = await db
    .selectFrom('versions')
    .select(['document', ...versionColumns])
    .where('document', 'in', [...byNumber.keys()])
    .where('kind', '=', 'named')
    .where('at', '<', before)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => {
    const document = byNumber.get(row.document)
    const version = readRow(row)
    if (document === undefined || version.madeBy === undefined) return []
    const label = openLabel(vault, document, version, version.labelSealed)
    if (label === undefined || label.name === '') return []
    const { id, madeBy, at } = version
    return [{ id, documentId: document.id, name: label.name, madeBy, at }]
  })
}
