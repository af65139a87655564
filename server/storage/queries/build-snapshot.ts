import * as Y from 'yjs'
import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { aboutSnapshot, readDocumentLog, type LogFailure } from '../document-log-records.ts'
import { loadDocument } from '../load-document.ts'
import type { Query } from '../named.ts'

/** A document's whole state, sealed, as `writeSnapshot` stores it. */
export interface BuiltSnapshot {
  /** The last record the state contains. */
  readonly seq: number
  readonly record: Uint8Array
  readonly stateBytes: number
  /** What had to be read until now for the same state. */
  readonly replacedBytes: number
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
    const log = await readDocumentLog(context, documentId)
    if (!log.ok) return log
    const { seq, updates } = log.value
    const { doc } = replayLog(updates)
    const state = Y.encodeStateAsUpdate(doc)
    if (!isSame(doc, replayLog([state]).doc)) return fail({ kind: 'state-differs' })
    return succeed({
      seq,
      record: context.vault.seal(aboutSnapshot(document, seq), state),
      stateBytes: state.length,
      replacedBytes: updates.reduce((sum, update) => sum + update.length, 0),
    })
  },
}

/** Every insertion and every deletion of the one is in the other. */
function isSame(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))
}
