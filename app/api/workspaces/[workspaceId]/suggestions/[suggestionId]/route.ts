import { parseSuggestionId, parseWorkspaceId } from '#lib/base/ids.ts'
import { answers } from '../../../../_route/answers.ts'
import { both, forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** Takes it back; it stays readable in the goal's life. */
  DELETE: forSignedIn(
    {
      id: ({ workspaceId, suggestionId }: { workspaceId: string; suggestionId: string }) =>
        both(parseWorkspaceId(workspaceId), parseSuggestionId(suggestionId)),
      body: noBody,
    },
    async ({ door, me, id }) => tellDone(await door.deciding.takeBack(me.sessionId, id[0], id[1])),
  ),
})
