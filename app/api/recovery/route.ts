import { cookies } from 'next/headers'
import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { deviceMarkName } from '../_route/device-mark-name.ts'
import { peerAddress } from '../_route/peer-address.ts'
import { forAnybody } from '../_route/guarded-route.ts'
import { tell } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: z.object({ signInName: z.string(), code: z.string(), password: z.string() }) },
    async ({ door: { identity }, body, request }) => {
      const deviceMark = (await cookies()).get(deviceMarkName(identity))?.value
      const address = peerAddress(request.headers)
      return tell(await identity.recoverWithCard({ ...body, address, deviceMark }))
    },
  ),
})
