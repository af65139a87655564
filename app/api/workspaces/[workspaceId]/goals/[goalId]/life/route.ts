import { parseGoalId, parseWorkspaceId } from '#lib/base/ids.ts'
import { answers } from '../../../../../_route/answers.ts'
import { both, forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn(
    {
      id: ({ workspaceId, goalId }: { workspaceId: string; goalId: string }) =>
        both(parseWorkspaceId(workspaceId), parseGoalId(goalId)),
      body: noBody,
    },
    async ({ door, me, id }) => tell(await door.deciding.life(me.sessionId, id[0], id[1])),
  ),
})
