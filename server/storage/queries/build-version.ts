import { ensureVersionId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { readActorsSince } from '../attribution-record.ts'
import { findDocumentId, type DocumentTarget } from '../document-target.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Context, Query } from '../named.ts'
import { newId } from '../new-id.ts'
import type { OpenedLog } from '../open-log.ts'
import { readWholeLog } from '../read-whole-log.ts'
import { replayChecked } from '../replay-checked.ts'
import { sealVersion, type VersionPlace } from '../versions/version-record.ts'

/** A document's whole state of this moment, sealed, as a command keeps it. */
export interface BuiltVersion extends VersionPlace {
  /** Everybody who wrote since the version before. */
  readonly writers: readonly AccountId[]
  readonly record: Uint8Array
}

/** For whom a version is kept. One of a sharing is of the words just before it, and belongs to it. */
export type VersionPurpose =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'named' | 'shared'; readonly sessionId: SessionId }

export type NotBuilt =
  | ToldRefusal
  | { readonly kind: 'nothing-written' | 'key-destroyed' | 'corrupt-record' | 'state-differs' }

/** Replays a log in order into a fresh document, as a room does: the state is exactly that of its last record. */
export const buildVersion: Query<
  { readonly target: DocumentTarget; readonly purpose: VersionPurpose },
  Result<BuiltVersion, NotBuilt>
> = {
  async run(context, { target, purpose }) {
    const found = await findKeeper(context, target, purpose)
    if (!found.ok) return found
    const { document, madeBy } = found.value
    const log = await readWholeLog(context, document)
    if (log === undefined) return fail({ kind: 'corrupt-record' })
    if (log.seq === 0) return fail({ kind: 'nothing-written' })
    const replayed = await replayChecked(context, document, log)
    if (replayed === undefined) return fail({ kind: 'state-differs' })
    const place = {
      id: ensureVersionId(newId()),
      seq: log.seq,
      kind: purpose.kind,
      madeBy,
      at: context.at,
      epoch: document.epoch + (purpose.kind === 'shared' ? 1 : 0),
    }
    return succeed({
      ...place,
      writers: await findWriters(context, document, log),
      record: sealVersion(context.vault, document, place, replayed),
    })
  },
}

async function findKeeper(
  context: Context,
  target: DocumentTarget,
  purpose: VersionPurpose,
): Promise<Result<{ readonly document: DocumentRow; readonly madeBy: AccountId | undefined }, ToldRefusal>> {
  const documentId = await findDocumentId(context, target)
  if (purpose.kind === 'automatic') {
    const document = documentId === undefined ? undefined : await loadDocument(context, documentId)
    return document === undefined ? fail({ kind: 'not-found' }) : succeed({ document, madeBy: undefined })
  }
  const action = purpose.kind === 'shared' ? 'share' : 'write'
  const admitted = await admitToDocument(context, purpose.sessionId, documentId, action)
  if (!admitted.ok) return admitted
  const { document, viewer } = admitted.value
  return succeed({ document, madeBy: viewer.accountId })
}

/** Everybody who wrote since the newest version, also in records that were trimmed. */
export async function findWriters(
  context: Context,
  document: DocumentRow,
  log: OpenedLog,
): Promise<readonly AccountId[]> {
  const last = await context.db
    .selectFrom('versions')
    .select((row) => row.fn.max('seq').as('seq'))
    .where('document', '=', document.number)
    .executeTakeFirst()
  return readActorsSince(context, document, log.records, last?.seq ?? 0)
}
