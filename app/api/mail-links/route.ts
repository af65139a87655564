import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { forAnybody } from '../_route/guarded-route.ts'
import { peerAddress } from '../_route/peer-address.ts'
import { problem } from '../_route/problem.ts'
import { tellDone } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: z.object({ address: z.string() }) },
    async ({ door: { ownMail }, body, request }) => {
      if (ownMail === undefined) return problem('not-found')
      const typed = { address: body.address, peer: peerAddress(request.headers) }
      return tellDone(await ownMail.askForLink(typed))
    },
  ),
})
