import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { tell } from '../../_route/tell.ts'

/** Input that a page could not tell of sooner: it had no connection. */
const longestAgoMs = 2 * 60 * 60 * 1000

/** How long one stays signed in. To ask (GET) is no input; a page tells of real input by POST. */
export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.identity.staying(me.sessionId)),
  ),
  POST: forSignedIn(
    { id: noId, body: z.object({ agoMs: z.number().min(0).max(longestAgoMs).default(0) }) },
    async ({ door, me, body }) => tell(await door.identity.noteInput(me.sessionId, body.agoMs)),
  ),
})
