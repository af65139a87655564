import * as z from 'zod'
import { answers } from '../../../../../_route/answers.ts'
import { commentOf } from '../../../../../_route/comment-of.ts'
import { forSignedIn } from '../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../_route/tell.ts'

const body = z.object({ isDone: z.boolean() })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: commentOf, body }, async ({ door, me, id, body: { isDone } }) =>
    tellDone(await door.comments.setDone(me.sessionId, ...id, isDone)),
  ),
})
