import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { peerAddress } from '../_route/peer-address.ts'
import { forAnybody } from '../_route/guarded-route.ts'
import { tell } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: z.object({ signInName: z.string(), code: z.string(), password: z.string() }) },
    async ({ door, body, request }) =>
      tell(await door.identity.recoverWithCard({ ...body, address: peerAddress(request.headers) })),
  ),
})
