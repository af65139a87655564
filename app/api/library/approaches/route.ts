import { answers } from '../../_route/answers.ts'
import { approachWordsBody } from '../../_route/approach-body.ts'
import { forSignedIn, noBody, noId } from '../../_route/guarded-route.ts'
import { tell } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: noId, body: noBody }, async ({ door, me }) =>
    tell(await door.approaches.practiceCards(me.sessionId, undefined)),
  ),
  POST: forSignedIn({ id: noId, body: approachWordsBody }, async ({ door, me, body }) =>
    tell(await door.approaches.keepPracticeCard(me.sessionId, undefined, body), 201),
  ),
})
