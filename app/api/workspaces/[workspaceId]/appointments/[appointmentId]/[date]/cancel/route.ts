import * as z from 'zod'
import { reaches } from '#lib/appointments/appointment.ts'
import { answers } from '../../../../../../_route/answers.ts'
import { forSignedIn } from '../../../../../../_route/guarded-route.ts'
import { occurrenceOf } from '../../../../../../_route/occurrence-of.ts'
import { tellDone } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: occurrenceOf, body: z.object({ reach: z.enum(reaches) }) },
    async ({ door, me, id, body }) => tellDone(await door.appointments.cancel(me.sessionId, id, body.reach)),
  ),
})
