import { answers } from '../../_route/answers.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { tell } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.people.beginPretendClient(me.sessionId), 201),
  ),
})
