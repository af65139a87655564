import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** The practice's own cards, for whoever puts one on a table. */
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.approaches.practiceCards(me.sessionId, id)),
  ),
})
