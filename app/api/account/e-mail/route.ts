import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { problem } from '../../_route/problem.ts'
import { tellDone } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: noId, body: z.object({ address: z.string() }) },
    async ({ door: { ownMail }, me, body }) =>
      ownMail === undefined
        ? problem('not-found')
        : tellDone(await ownMail.begin(me.sessionId, body.address)),
  ),
  DELETE: forSignedIn({ id: noId, body: noBody }, async ({ door: { ownMail }, me }) =>
    ownMail === undefined ? problem('not-found') : tellDone(await ownMail.remove(me.sessionId)),
  ),
})
