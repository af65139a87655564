import { answers } from '../../../../../../_route/answers.ts'
import { forSignedIn } from '../../../../../../_route/guarded-route.ts'
import { occurrenceOf } from '../../../../../../_route/occurrence-of.ts'
import { seenBody } from '../../../../../../_route/seen-body.ts'
import { tell } from '../../../../../../_route/tell.ts'
import { readTimes, timesBody } from '../../../../../../_route/times-body.ts'

const change = timesBody.extend(seenBody.shape)

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: occurrenceOf, body: change }, async ({ door, me, id, body }) =>
    tell(
      await door.appointments.change(me.sessionId, id, {
        ...readTimes(body),
        reach: body.reach,
        saw: body.saw,
      }),
    ),
  ),
})
