import { parseDocumentId, type DocumentId, type IdFailure } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'

const documentOf = (params: { documentId: string }): Result<DocumentId, IdFailure> =>
  parseDocumentId(params.documentId)

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: documentOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.reading.authorship(me.sessionId, id)),
  ),
})
