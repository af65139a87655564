import { parseAccountId, parseWorkspaceId } from '#lib/base/ids.ts'
import { answers } from '../../../../_route/answers.ts'
import { both, forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn(
    {
      id: ({ workspaceId, accountId }: { workspaceId: string; accountId: string }) =>
        both(parseWorkspaceId(workspaceId), parseAccountId(accountId)),
      body: noBody,
    },
    async ({ door, me, id }) => tellDone(await door.people.endMembership(me.sessionId, id[0], id[1])),
  ),
})
