import * as z from 'zod'
import { parseLadderLevel } from '#lib/noticed/ladder.ts'
import { answers } from '../../../../../_route/answers.ts'
import { beforeOf } from '../../../../../_route/before-of.ts'
import { goalOf } from '../../../../../_route/goal-of.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { pressBody } from '../../../../../_route/press-body.ts'
import { problem } from '../../../../../_route/problem.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: goalOf, body: noBody }, async ({ request, door, me, id }) =>
    tell(await door.noticed.ratings(me.sessionId, ...id, beforeOf(request))),
  ),
  POST: forSignedIn(
    { id: goalOf, body: z.object({ pressId: pressBody, level: z.number(), words: z.string() }) },
    async ({ door, me, id: [workspaceId, goalId], body: { pressId, words, ...body } }) => {
      const level = parseLadderLevel(body.level)
      if (level === undefined) return problem('bad-request')
      return tell(await door.noticed.rate(me.sessionId, workspaceId, { goalId, pressId, level, words }), 201)
    },
  ),
})
