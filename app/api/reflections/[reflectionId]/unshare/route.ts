import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'
import { reflectionOf } from '../../../_route/reflection-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: reflectionOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.workspaces.stopSharingReflection(me.sessionId, id)),
  ),
})
