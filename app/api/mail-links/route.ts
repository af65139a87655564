import { cookies } from 'next/headers'
import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { deviceMarkName } from '../_route/device-mark-name.ts'
import { forAnybody } from '../_route/guarded-route.ts'
import { peerAddress } from '../_route/peer-address.ts'
import { problem } from '../_route/problem.ts'
import { tellDone } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: z.object({ address: z.string() }) },
    async ({ door: { identity, ownMail }, body, request }) => {
      if (ownMail === undefined) return problem('not-found')
      const deviceMark = (await cookies()).get(deviceMarkName(identity))?.value
      const peer = peerAddress(request.headers)
      return tellDone(await ownMail.askForLink({ address: body.address, peer, deviceMark }))
    },
  ),
})
