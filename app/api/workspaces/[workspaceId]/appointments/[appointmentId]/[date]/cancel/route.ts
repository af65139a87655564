import { answers } from '../../../../../../_route/answers.ts'
import { forSignedIn } from '../../../../../../_route/guarded-route.ts'
import { occurrenceOf } from '../../../../../../_route/occurrence-of.ts'
import { seenBody } from '../../../../../../_route/seen-body.ts'
import { tellDone } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: occurrenceOf, body: seenBody }, async ({ door, me, id, body }) =>
    tellDone(await door.appointments.cancel(me.sessionId, id, body)),
  ),
})
