import type { DocumentKind } from '#lib/access/document-kind.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import type { Query } from '../named.ts'

/**
 * Whether the asker may read a text of the client's own and quote it. `not-shared`, told to its writer alone: what
 * only one of two can read cannot be quoted. Nothing of its words is told.
 */
export const checkOwnText: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<{ readonly kind: DocumentKind }, ToldRefusal | { readonly kind: 'not-shared' }>
> = {
  async run(context, { sessionId, documentId }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { kind, shared } = admitted.value.document.facts
    if (kind !== 'reflection' && kind !== 'starting-point') return tellRefusal('not-yours')
    return shared ? succeed({ kind }) : fail({ kind: 'not-shared' })
  },
}
