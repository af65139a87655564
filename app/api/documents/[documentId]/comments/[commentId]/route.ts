import { answers } from '../../../../_route/answers.ts'
import { commentOf } from '../../../../_route/comment-of.ts'
import { forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tell } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn({ id: commentOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.comments.takeBack(me.sessionId, ...id)),
  ),
})
