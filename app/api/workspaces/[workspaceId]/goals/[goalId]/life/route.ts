import { answers } from '../../../../../_route/answers.ts'
import { beforeOf } from '../../../../../_route/before-of.ts'
import { goalOf } from '../../../../../_route/goal-of.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: goalOf, body: noBody }, async ({ request, door, me, id }) =>
    tell(await door.deciding.life(me.sessionId, ...id, beforeOf(request))),
  ),
})
