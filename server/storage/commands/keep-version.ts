import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, VersionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'
import type { BuiltVersion } from '../queries/build-version.ts'
import type { Restoration } from '../queries/plan-restore.ts'
import { insertVersion, type NotKept } from '../versions/insert-version.ts'
import type { BackTo } from '../versions/version-record.ts'

export interface KeepVersionInput {
  readonly documentId: DocumentId
  readonly version: BuiltVersion
  /** Undefined for one that is kept by itself. */
  readonly by: { readonly sessionId: SessionId; readonly name: string; readonly reason: string } | undefined
  /** Of one that is kept before a restore. */
  readonly restore?: { readonly backTo: BackTo; readonly restoration: Restoration }
}

/** Keeps a version that `buildVersion` made. The gate is asked again, for whoever keeps it. */
export const keepVersion: Command<
  KeepVersionInput,
  Result<{ readonly versionId: VersionId }, ToldRefusal | NotKept>
> = {
  async run(context, { documentId, version, by, restore }) {
    const found = await findDocument(context, documentId, version, by?.sessionId)
    if (!found.ok) return found
    const document = found.value
    const label = {
      name: by?.name ?? '',
      reason: by?.reason ?? '',
      ...(restore === undefined ? {} : { backTo: restore.backTo }),
    }
    const kept = await insertVersion(context, document, document.epoch, version, label)
    if (kept.ok && restore !== undefined) {
      await context.db
        .insertInto('restorations')
        .values({ document: document.number, ...restore.restoration })
        .execute()
    }
    return kept.ok ? succeed({ versionId: version.id }) : kept
  },
}

async function findDocument(
  context: Context,
  documentId: DocumentId,
  { kind, madeBy }: BuiltVersion,
  sessionId: SessionId | undefined,
): Promise<Result<DocumentRow, ToldRefusal>> {
  if (sessionId === undefined) {
    const document = kind === 'automatic' ? await loadDocument(context, documentId) : undefined
    return document === undefined ? fail({ kind: 'not-found' }) : succeed(document)
  }
  const admitted = await admitToDocument(context, sessionId, documentId, 'write')
  if (!admitted.ok) return admitted
  const { viewer, document } = admitted.value
  const isTheirs = viewer.accountId === madeBy && (kind === 'named' || kind === 'before-restore')
  return isTheirs ? succeed(document) : fail({ kind: 'not-found' })
}
