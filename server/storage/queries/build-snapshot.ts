import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { sealAttribution } from '../attribution-record.ts'
import type { LogFailure } from '../document-log-records.ts'
import { loadDocument } from '../load-document.ts'
import { sealState } from '../log-chain.ts'
import type { Query } from '../named.ts'
import { readWholeLog } from '../read-whole-log.ts'
import { replayChecked } from '../replay-checked.ts'

/** A document's whole state, sealed, as `writeSnapshot` stores it. */
export interface BuiltSnapshot {
  /** The last record the state contains. */
  readonly seq: number
  readonly record: Uint8Array
  /** Who wrote and deleted what in the records that the state replaces, without a word; sealed. */
  readonly attribution: Uint8Array
}

/**
 * Replays a log into a fresh document, as a room does, and encodes it: deleted text is gone from the result,
 * and so is what a room leaves out. The state is loaded again and compared before it is trusted.
 */
export const buildSnapshot: Query<
  { readonly documentId: DocumentId },
  Result<BuiltSnapshot, LogFailure | { readonly kind: 'state-differs' }>
> = {
  async run(context, { documentId }) {
    const document = await loadDocument(context, documentId)
    if (document === undefined) return fail({ kind: 'not-found' })
    const log = await readWholeLog(context, document)
    if (log === undefined) return fail({ kind: 'corrupt-record' })
    const { seq, mark, records } = log
    const replayed = await replayChecked(context, document, log)
    if (replayed === undefined) return fail({ kind: 'state-differs' })
    const { vault } = context
    return succeed({
      seq,
      record: sealState(vault, document, seq, mark, replayed.state),
      attribution: sealAttribution(vault, document, seq, records, replayed.attributions),
    })
  },
}
