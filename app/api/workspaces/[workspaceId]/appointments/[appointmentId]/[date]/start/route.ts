import { answers } from '../../../../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../../../../_route/guarded-route.ts'
import { occurrenceOf } from '../../../../../../_route/occurrence-of.ts'
import { tell } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: occurrenceOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.appointments.start(me.sessionId, id)),
  ),
})
