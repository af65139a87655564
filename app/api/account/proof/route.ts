import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noId } from '../../_route/guarded-route.ts'
import { tellDone } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: noId, body: z.object({ password: z.string() }) }, async ({ door, me, body }) =>
    tellDone(await door.identity.proveByPassword(me.sessionId, body.password)),
  ),
})
