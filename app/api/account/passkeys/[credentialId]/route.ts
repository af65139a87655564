import { fail, succeed } from '#lib/base/result.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'

/** Base64url, as authenticators name what they make: at most 1023 bytes. */
const credentialId = /^[\w-]{1,1364}$/

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn(
    {
      id: (params: { credentialId: string }) =>
        credentialId.test(params.credentialId) ? succeed(params.credentialId) : fail('malformed'),
      body: noBody,
    },
    async ({ door, me, id }) => tellDone(await door.identity.removePasskey(me.sessionId, id)),
  ),
})
