import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noId } from '../../../_route/guarded-route.ts'
import { originOf } from '../../../_route/origin-of.ts'
import { passkeySignature } from '../../../_route/passkey-answers.ts'
import { tellDone } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: noId, body: passkeySignature }, async ({ door, me, body, request }) =>
    tellDone(await door.identity.proveByPasskey(me, { answer: body, origin: originOf(request) })),
  ),
})
