import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noId } from '../../_route/guarded-route.ts'
import { tell } from '../../_route/tell.ts'

const colleague = z.object({
  name: z.string(),
  signInName: z.string(),
  roles: z.array(z.enum(['clinician', 'admin'])).min(1),
})

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: noId, body: colleague }, async ({ door, me, body }) =>
    tell(await door.practice.inviteColleague(me.sessionId, body), 201),
  ),
})
