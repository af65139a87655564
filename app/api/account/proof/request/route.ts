import { succeed } from '#lib/base/result.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../../_route/guarded-route.ts'
import { originOf } from '../../../_route/origin-of.ts'
import { tell } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: noId, body: noBody }, async ({ door, me, request }) =>
    tell(succeed(await door.identity.askToProve(me, originOf(request)))),
  ),
})
