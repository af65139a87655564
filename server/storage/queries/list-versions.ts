import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import {
  ensureAccountId,
  type AccountId,
  type DocumentId,
  type SessionId,
  type VersionId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { VersionKind } from '#lib/versions/version-kind.ts'
import { admitToDocument } from '../admit.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context, Query } from '../named.ts'
import { readPeople, type NamedPerson } from '../read-people.ts'
import type { Vault } from '../vault.ts'
import {
  findVersionRow,
  firstReadableEpoch,
  readVersionRows,
  type VersionRow,
} from '../versions/read-version-rows.ts'
import { openLabel } from '../versions/version-record.ts'

/** A version without its words. */
export interface ListedVersion {
  readonly id: VersionId
  readonly seq: number
  readonly kind: VersionKind
  readonly at: Instant
  readonly madeBy: AccountId | undefined
  /** '' where nobody gave one, or where it cannot be read. */
  readonly name: string
  readonly reason: string
  /** Everybody who wrote since the version before. */
  readonly writers: readonly AccountId[]
  /** Of one from before a restore: what was gone back to, where the reader may read that too. */
  readonly backTo: { readonly name: string; readonly at: Instant } | undefined
}

export interface VersionsListed {
  readonly versions: readonly ListedVersion[]
  /** Everybody who is named in one. */
  readonly people: readonly NamedPerson[]
}

/**
 * Newest first, from the version after the named one; from the newest where it is none that the viewer may read.
 * For whoever may read the document. The caller has written the client's access line.
 */
export const listVersions: Query<
  {
    readonly sessionId: SessionId
    readonly documentId: DocumentId
    readonly before: VersionId | undefined
    readonly limit: number
  },
  Result<VersionsListed, ToldRefusal>
> = {
  async run(context, { sessionId, documentId, before, limit }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const newer = before && (await findVersionRow(context, viewer, document, before))
    const rows = await readVersionRows(context, viewer, document, { before: newer?.position, limit })
    const versions = rows.map((row) => describeVersion(context.vault, viewer, document, row))
    return succeed({ versions, people: await readPeopleOf(context, document, versions) })
  },
}

export function describeVersion(
  vault: Vault,
  viewer: Viewer,
  document: DocumentRow,
  row: VersionRow,
): ListedVersion {
  // A place counts the versions of every document there is: it is nobody's to see.
  const { labelSealed, epoch: _, position: __, ...shown } = row
  const label = openLabel(vault, document, row, labelSealed)
  const { backTo } = label ?? {}
  const mayTell = backTo !== undefined && backTo.epoch >= firstReadableEpoch(viewer, document)
  return {
    ...shown,
    name: label?.name ?? '',
    reason: label?.reason ?? '',
    writers: (label?.writers ?? []).map(ensureAccountId),
    backTo: mayTell ? { name: backTo.name, at: backTo.at } : undefined,
  }
}

/** Everybody who kept one of these or wrote for it. */
export function readPeopleOf(
  context: Context,
  document: DocumentRow,
  versions: readonly ListedVersion[],
  others: readonly AccountId[] = [],
): Promise<readonly NamedPerson[]> {
  const ids = versions.flatMap(({ madeBy, writers }) =>
    madeBy === undefined ? writers : [madeBy, ...writers],
  )
  return readPeople(context, document.facts.workspaceId, [...new Set([...ids, ...others])])
}
