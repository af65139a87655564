import { parseDocumentId, type DocumentId, type IdFailure } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'

/** The document a path names. */
export const documentOf = (params: { documentId: string }): Result<DocumentId, IdFailure> =>
  parseDocumentId(params.documentId)
