import { answers } from '../../../_route/answers.ts'
import { documentOf } from '../../../_route/document-of.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: documentOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.startingPoints.share(me.sessionId, id)),
  ),
})
