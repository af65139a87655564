import * as z from 'zod'
import { answers } from '../../../../../../_route/answers.ts'
import { goalOf } from '../../../../../../_route/approach-body.ts'
import { reasonBody } from '../../../../../../_route/deciding-body.ts'
import { forSignedIn } from '../../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: goalOf, body: z.object({ isForSafety: z.boolean().default(false), reason: reasonBody }) },
    async ({ door, me, id, body }) => tellDone(await door.approaches.stop(me.sessionId, id[0], id[1], body)),
  ),
})
