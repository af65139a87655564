import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { tell, tellDone } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.identity.listSessions(me.sessionId)),
  ),
  DELETE: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tellDone(await door.identity.endOtherSessions(me.sessionId, 'all-others')),
  ),
})
