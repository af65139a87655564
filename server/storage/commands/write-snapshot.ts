import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadDocument } from '../load-document.ts'
import { openState } from '../log-chain.ts'
import type { Command } from '../named.ts'
import type { BuiltSnapshot } from '../queries/build-snapshot.ts'

/**
 * Puts a state that `buildSnapshot` made in the place of everything before it: from this commit on the log
 * begins here, and the earlier snapshot is gone. `purgeLog` then takes the trimmed records off the disk.
 */
export const writeSnapshot: Command<
  { readonly documentId: DocumentId; readonly snapshot: BuiltSnapshot },
  Result<void, { readonly kind: 'not-found' | 'outdated' | 'corrupt-record' }>
> = {
  async run(context, { documentId, snapshot }) {
    const { db, vault, at } = context
    const document = await loadDocument(context, documentId)
    if (document === undefined) return fail({ kind: 'not-found' })
    const { number } = document
    const head = await db
      .selectFrom('heads')
      .selectAll()
      .where('document', '=', number)
      .executeTakeFirstOrThrow()
    const { seq, record, attribution } = snapshot
    if (seq <= head.snapshot_seq || seq > head.seq) return fail({ kind: 'outdated' })
    if (head.damaged_at !== null || !('plain' in openState(vault, document, seq, record))) {
      return fail({ kind: 'corrupt-record' })
    }
    await db.insertInto('snapshots').values({ document: number, seq, at, record }).execute()
    await db
      .insertInto('attributions')
      .values({ document: number, to_seq: seq, record: attribution })
      .execute()
    await db
      .updateTable('heads')
      .set({ snapshot_seq: seq, position: seq === head.seq ? null : head.position })
      .where('document', '=', number)
      .execute()
    await db.deleteFrom('snapshots').where('document', '=', number).where('seq', '<', seq).execute()
    return succeed(undefined)
  },
}
