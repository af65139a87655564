import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn({ id: workspaceOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.people.putAwayPretendClient(me.sessionId, id)),
  ),
})
