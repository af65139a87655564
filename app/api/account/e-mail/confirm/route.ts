import * as z from 'zod'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noId } from '../../../_route/guarded-route.ts'
import { problem } from '../../../_route/problem.ts'
import { tellDone } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: noId, body: z.object({ token: z.string() }) },
    async ({ door: { ownMail }, me, body }) =>
      ownMail === undefined
        ? problem('not-found')
        : tellDone(await ownMail.confirm(me.sessionId, body.token)),
  ),
})
