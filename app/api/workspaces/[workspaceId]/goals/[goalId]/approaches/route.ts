import { answers } from '../../../../../_route/answers.ts'
import { approachWordsBody, goalOf } from '../../../../../_route/approach-body.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** The goal's table: cards, what may be read of what each would rather do, and what was agreed. */
  GET: forSignedIn({ id: goalOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.approaches.table(me.sessionId, id[0], id[1])),
  ),
  POST: forSignedIn({ id: goalOf, body: approachWordsBody }, async ({ door, me, id, body }) =>
    tell(await door.approaches.putCard(me.sessionId, id[0], id[1], body), 201),
  ),
})
