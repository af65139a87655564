import { answers } from '../../../_route/answers.ts'
import { forSignedIn } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'
import { reflectionOf } from '../../../_route/reflection-of.ts'
import { unshareBody } from '../../../_route/unshare-body.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: reflectionOf, body: unshareBody }, async ({ door, me, id, body }) =>
    tellDone(await door.workspaces.stopSharingReflection(me.sessionId, id, body.quotes)),
  ),
})
