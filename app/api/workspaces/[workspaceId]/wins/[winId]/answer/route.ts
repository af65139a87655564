import * as z from 'zod'
import { answers } from '../../../../../_route/answers.ts'
import { forSignedIn } from '../../../../../_route/guarded-route.ts'
import { pressBody } from '../../../../../_route/press-body.ts'
import { tell } from '../../../../../_route/tell.ts'
import { winOf } from '../../../../../_route/win-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: winOf, body: z.object({ pressId: pressBody, words: z.string() }) },
    async ({ door, me, id, body }) => tell(await door.noticed.answerWin(me.sessionId, ...id, body), 201),
  ),
})
