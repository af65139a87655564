import * as z from 'zod'
import { answers } from '../../../../../_route/answers.ts'
import { commentOf } from '../../../../../_route/comment-of.ts'
import { forSignedIn } from '../../../../../_route/guarded-route.ts'
import { pressBody } from '../../../../../_route/press-body.ts'
import { tell } from '../../../../../_route/tell.ts'

const body = z.object({ pressId: pressBody, words: z.string() })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: commentOf, body }, async ({ door, me, id, body: reply }) =>
    tell(await door.comments.reply(me.sessionId, ...id, reply), 201),
  ),
})
