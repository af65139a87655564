import { ensureAccountId, ensureVersionId } from '#lib/base/ids.ts'
import { may } from '#lib/access/may.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import { isVersionKind } from '#lib/versions/version-kind.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import type { VersionPlace } from './version-record.ts'

/** A version as its row tells it, without its state. */
export interface VersionRow extends VersionPlace {
  readonly position: number
  readonly labelSealed: Uint8Array
}

/**
 * The versions of a document that somebody may read, newest first: of what is shared with them, those that were
 * kept since the sharing began.
 */
export async function readVersionRows(
  context: Context,
  viewer: Viewer,
  document: DocumentRow,
  asked: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly VersionRow[]> {
  const rows = await selectVersions(context, viewer, document)
    .select(versionColumns)
    .where('position', '<', asked.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('position', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(readRow)
}

/** One of them. */
export async function findVersionRow(
  context: Context,
  viewer: Viewer,
  document: DocumentRow,
  versionId: string,
): Promise<VersionRow | undefined> {
  const row = await selectVersions(context, viewer, document)
    .select(versionColumns)
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row === undefined ? undefined : readRow(row)
}

/** What `readRow` reads. */
export const versionColumns = [
  'position',
  'id',
  'seq',
  'kind',
  'made_by',
  'at',
  'epoch',
  'label_sealed',
] as const

/** Those that somebody may read. */
export function selectVersions({ db }: Context, viewer: Viewer, document: DocumentRow) {
  return db
    .selectFrom('versions')
    .where('document', '=', document.number)
    .where('epoch', '>=', firstReadableEpoch(viewer, document))
}

/** Versions from this epoch of the document on are this viewer's to read. */
export function firstReadableEpoch(viewer: Viewer, document: DocumentRow): number {
  const mayRead = (isOfSharing: boolean) =>
    may(viewer, { on: 'version', document: document.facts, isOfSharing }).allowed
  const nothing = Number.MAX_SAFE_INTEGER
  if (mayRead(false)) return 0
  return mayRead(true) ? (document.sharedEpoch ?? nothing) : nothing
}

export function readRow(row: {
  readonly position: number
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly made_by: string | null
  readonly at: number
  readonly epoch: number
  readonly label_sealed: Uint8Array
}): VersionRow {
  const { kind } = row
  if (!isVersionKind(kind)) throw new Error('unknown kind of version')
  return {
    position: row.position,
    id: ensureVersionId(row.id),
    seq: row.seq,
    kind,
    madeBy: row.made_by === null ? undefined : ensureAccountId(row.made_by),
    at: row.at,
    epoch: row.epoch,
    labelSealed: row.label_sealed,
  }
}
