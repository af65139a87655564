import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { originOf } from '../../_route/origin-of.ts'
import { newPasskey } from '../../_route/passkey-answers.ts'
import { tell, tellDone } from '../../_route/tell.ts'
import { describeDevice } from '../../auth/_options/describe-device.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.identity.listPasskeys(me.sessionId)),
  ),
  POST: forSignedIn({ id: noId, body: newPasskey }, async ({ door, me, body, request }) => {
    const device = describeDevice(request.headers.get('user-agent'))
    return tellDone(
      await door.identity.addPasskey(me, { answer: body, origin: originOf(request), device }),
      201,
    )
  }),
})
