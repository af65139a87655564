import type { DocumentId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { readDocumentLogs, type DocumentLogRecords, type LogFailure } from '../document-log-records.ts'
import type { Query } from '../named.ts'

/** The same as `loadDocumentLog` for several documents, in the order asked. */
export const loadDocumentLogs: Query<
  { readonly documentIds: readonly DocumentId[] },
  readonly Result<DocumentLogRecords, LogFailure>[]
> = {
  run: (context, { documentIds }) => readDocumentLogs(context, documentIds),
}
