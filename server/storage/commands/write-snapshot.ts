import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { aboutSnapshot } from '../document-log-records.ts'
import { loadDocument } from '../load-document.ts'
import type { Command } from '../named.ts'
import type { BuiltSnapshot } from '../queries/build-snapshot.ts'

/** Stores a state that `buildSnapshot` made. The log stays; of older snapshots the last one stays too. */
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
    const { seq, record, stateBytes, replacedBytes } = snapshot
    if (seq <= head.snapshot_seq || seq > head.seq) return fail({ kind: 'outdated' })
    if (!vault.open(aboutSnapshot(document, seq), record).ok) return fail({ kind: 'corrupt-record' })
    await db.insertInto('snapshots').values({ document: number, seq, at, record }).execute()
    await db
      .updateTable('heads')
      .set({ snapshot_seq: seq, bytes: head.bytes - replacedBytes + stateBytes })
      .where('document', '=', number)
      .execute()
    await db
      .deleteFrom('snapshots')
      .where('document', '=', number)
      .where('seq', '<', head.snapshot_seq)
      .execute()
    return succeed(undefined)
  },
}
