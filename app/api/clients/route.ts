import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../_route/guarded-route.ts'
import { tell } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.people.listClients(me.sessionId)),
  ),
  POST: forSignedIn({ id: noId, body: z.object({ clientName: z.string() }) }, async ({ door, me, body }) =>
    tell(await door.people.inviteClient(me.sessionId, body), 201),
  ),
})
