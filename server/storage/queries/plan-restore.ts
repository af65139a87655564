import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureVersionId, type DocumentId, type SessionId, type VersionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { attributeRestored } from '#lib/versions/attribute-restored.ts'
import type { TextPlace } from '#lib/versions/clear-places.ts'
import { planRestore as planChanges } from '#lib/versions/plan-restore.ts'
import { runPlan } from '#lib/versions/restore-plan.ts'
import { admitToDocument } from '../admit.ts'
import type { Query } from '../named.ts'
import { newId } from '../new-id.ts'
import { readWholeLog } from '../read-whole-log.ts'
import { replayChecked } from '../replay-checked.ts'
import { openVersionState } from '../versions/open-version-state.ts'
import { findVersionRow } from '../versions/read-version-rows.ts'
import { sealRestoration } from '../versions/restoration-record.ts'
import { openLabel, sealVersion, type BackTo } from '../versions/version-record.ts'
import { findWriters, type BuiltVersion } from './build-version.ts'

/** How to go back to a version: what to keep first, and what to write then. */
export interface PlannedRestore {
  /** The state of now, to be kept before anything is written. */
  readonly before: BuiltVersion
  readonly backTo: BackTo
  /** Ordinary updates under a client id that nobody had; none when the words are the same already. */
  readonly updates: readonly Uint8Array[]
  readonly restoration: Restoration
  /** Paragraphs that the updates empty and leave where they are. */
  readonly emptied: readonly TextPlace[]
}

export interface Restoration {
  readonly client: number
  /** Whose the words are that come back, sealed. */
  readonly record: Uint8Array
}

/** For whoever may write the document and read the version. Nothing is written by this. */
export const planRestore: Query<
  {
    readonly sessionId: SessionId
    readonly documentId: DocumentId
    readonly versionId: VersionId
    /** One goal of a board alone. */
    readonly goalId: string | undefined
    /** Somebody else is in the document: no paragraph goes away under their hands. */
    readonly keepsPlaces: boolean
  },
  Result<PlannedRestore, ToldRefusal | { readonly kind: 'corrupt-record' | 'state-differs' | 'unreadable' }>
> = {
  async run(context, { sessionId, documentId, versionId, ...asked }) {
    const { vault, at } = context
    const admitted = await admitToDocument(context, sessionId, documentId, 'write')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const row = await findVersionRow(context, viewer, document, versionId)
    if (row === undefined) return fail({ kind: 'not-found' })
    const [log, version] = [
      await readWholeLog(context, document),
      await openVersionState(context, document, row),
    ]
    if (log === undefined || version === undefined) return fail({ kind: 'corrupt-record' })
    const now = await replayChecked(context, document, log)
    if (now === undefined) return fail({ kind: 'state-differs' })

    const { accountId } = viewer
    const place = {
      id: ensureVersionId(newId()),
      seq: log.seq,
      kind: 'before-restore' as const,
      madeBy: accountId,
      at,
      epoch: document.epoch,
    }
    const before = {
      ...place,
      writers: await findWriters(context, document, log),
      record: sealVersion(vault, document, place, now),
    }
    const planned = planChanges(document.facts.kind, now.doc, version.doc, asked)
    if (!planned.ok) return planned
    const client = now.doc.clientID
    const updates = runPlan(now.doc, planned.value)
    const restored = attributeRestored(planned.value, client, version.attributions, { by: accountId, at })
    const record = sealRestoration(vault, document, client, restored)
    return succeed({
      before,
      backTo: {
        name: openLabel(vault, document, row, row.labelSealed)?.name ?? '',
        at: row.at,
        epoch: row.epoch,
      },
      updates,
      restoration: { client, record },
      emptied: planned.value.emptied.flatMap(({ _item }) =>
        _item === null ? [] : [{ client: _item.id.client, clock: _item.id.clock }],
      ),
    })
  },
}
