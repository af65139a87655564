import { succeed } from '#lib/base/result.ts'
import { answers } from '../../../_route/answers.ts'
import { documentOf } from '../../../_route/document-of.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: documentOf, body: noBody }, async ({ door, me, id }) => {
    const passages = await door.quotes.passages(me.sessionId, id)
    return tell(passages.ok ? succeed({ passages: passages.value }) : passages)
  }),
})
