import * as z from 'zod'
import { soughtLimit } from '#lib/finding/find-lines.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** A POST, so that what somebody looks for stands in no address. */
  POST: forSignedIn(
    { id: workspaceOf, body: z.object({ words: z.string().max(soughtLimit) }) },
    async ({ door, me, id, body }) => tell(await door.finding.find(me.sessionId, id, body.words)),
  ),
})
