import type { DocumentId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { readDocumentLog, type DocumentLogRecords, type LogFailure } from '../document-log-records.ts'
import type { Query } from '../named.ts'

/** A document's updates in order, opened. For the sync engine, which has asked the gate for each who reads. */
export const loadDocumentLog: Query<
  { readonly documentId: DocumentId },
  Result<DocumentLogRecords, LogFailure>
> = {
  run: (context, { documentId }) => readDocumentLog(context, documentId),
}
