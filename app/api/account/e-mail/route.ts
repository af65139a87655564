import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { peerAddress } from '../../_route/peer-address.ts'
import { problem } from '../../_route/problem.ts'
import { tellDone } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: noId, body: z.object({ address: z.string() }) },
    async ({ door: { ownMail }, me, body, request }) => {
      if (ownMail === undefined) return problem('not-found')
      const typed = { address: body.address, peer: peerAddress(request.headers) }
      return tellDone(await ownMail.begin(me.sessionId, typed))
    },
  ),
  DELETE: forSignedIn({ id: noId, body: noBody }, async ({ door: { ownMail }, me }) =>
    ownMail === undefined ? problem('not-found') : tellDone(await ownMail.remove(me.sessionId)),
  ),
})
