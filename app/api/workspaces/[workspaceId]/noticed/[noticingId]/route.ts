import { parseNoticingId, parseWorkspaceId } from '#lib/base/ids.ts'
import { answers } from '../../../../_route/answers.ts'
import { both, forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn(
    {
      id: ({ workspaceId, noticingId }: { workspaceId: string; noticingId: string }) =>
        both(parseWorkspaceId(workspaceId), parseNoticingId(noticingId)),
      body: noBody,
    },
    async ({ door, me, id }) => tellDone(await door.noticed.takeBack(me.sessionId, ...id)),
  ),
})
