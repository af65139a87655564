import { parseSessionId } from '#lib/base/ids.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn(
    { id: ({ sessionId }: { sessionId: string }) => parseSessionId(sessionId), body: noBody },
    async ({ door, me, id }) => tellDone(await door.identity.endOtherSessions(me.sessionId, id)),
  ),
})
