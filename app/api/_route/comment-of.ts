import { parseCommentId, parseDocumentId } from '#lib/base/ids.ts'
import { both } from './guarded-route.ts'

/** The document and the comment beside it that a path names. */
export const commentOf = ({ documentId, commentId }: { documentId: string; commentId: string }) =>
  both(parseDocumentId(documentId), parseCommentId(commentId))
