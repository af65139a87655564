import type * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { openInProcess } from './in-process-peer.ts'
import type { SyncHub } from './ports.ts'

/**
 * Changes a document as the person of a session, the way their browser would, seeing what everybody else there
 * says of their presence (JSON, one each). Resolves once it is on disk.
 */
export async function changeInProcess(
  hub: Pick<SyncHub, 'connect'>,
  who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
  change: (doc: Y.Doc, others: readonly string[]) => void,
): Promise<Result<void, { readonly kind: 'closed' }>> {
  const peer = openInProcess(hub, who)
  try {
    await peer.joined()
    change(peer.doc, peer.others())
    await peer.saved()
    return succeed(undefined)
  } catch {
    return fail({ kind: 'closed' })
  } finally {
    peer.close()
  }
}
