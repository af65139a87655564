import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { decideEntry, type Entered } from '../enter.ts'
import type { Query } from '../named.ts'

/** The decision of `enterDocument` for somebody who is in already. Writes no line, so it lets nobody in. */
export const checkDocumentAccess: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<Entered, ToldRefusal>
> = {
  run: (context, { sessionId, documentId }) => decideEntry(context, sessionId, documentId),
}
