import { succeed } from '#lib/base/result.ts'
import { answers } from '../_route/answers.ts'
import { forAnybody, noBody } from '../_route/guarded-route.ts'
import { originOf } from '../_route/origin-of.ts'
import { tell } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody({ body: noBody }, async ({ door, request }) =>
    tell(succeed(await door.identity.askToSignIn(originOf(request)))),
  ),
})
