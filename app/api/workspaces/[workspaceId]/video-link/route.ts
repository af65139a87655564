import * as z from 'zod'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: workspaceOf, body: z.object({ link: z.string() }) },
    async ({ door, me, id, body }) =>
      tellDone(await door.appointments.setVideoLink(me.sessionId, id, body.link)),
  ),
  DELETE: forSignedIn({ id: workspaceOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.appointments.setVideoLink(me.sessionId, id, undefined)),
  ),
})
