import * as z from 'zod'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { readTimes, timesBody } from '../../../_route/times-body.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

const newTimes = timesBody.extend({ zone: z.string().max(64) })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.appointments.ofWorkspace(me.sessionId, id)),
  ),
  POST: forSignedIn({ id: workspaceOf, body: newTimes }, async ({ door, me, id, body }) =>
    tell(await door.appointments.set(me.sessionId, id, { ...readTimes(body), zone: body.zone }), 201),
  ),
})
