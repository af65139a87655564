import { answers } from '../../../_route/answers.ts'
import { documentOf } from '../../../_route/document-of.ts'
import { forSignedIn } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'
import { unshareBody } from '../../../_route/unshare-body.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: documentOf, body: unshareBody }, async ({ door, me, id, body }) =>
    tellDone(await door.startingPoints.stopSharing(me.sessionId, id, body.quotes)),
  ),
})
