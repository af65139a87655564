import * as z from 'zod'
import { isSureness } from '#lib/noticed/sureness.ts'
import { answers } from '../../../../../_route/answers.ts'
import { beforeOf } from '../../../../../_route/before-of.ts'
import { goalOf } from '../../../../../_route/goal-of.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { pressBody } from '../../../../../_route/press-body.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: goalOf, body: noBody }, async ({ request, door, me, id }) =>
    tell(await door.noticed.confidences(me.sessionId, ...id, beforeOf(request))),
  ),
  POST: forSignedIn(
    { id: goalOf, body: z.object({ pressId: pressBody, sureness: z.number().refine(isSureness) }) },
    async ({ door, me, id: [workspaceId, goalId], body }) =>
      tell(await door.noticed.sayHowSure(me.sessionId, workspaceId, { goalId, ...body }), 201),
  ),
})
