import { answers } from '../../../../../../../../_route/answers.ts'
import { cardOf } from '../../../../../../../../_route/approach-body.ts'
import { forSignedIn, noBody } from '../../../../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: cardOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.approaches.release(me.sessionId, id[0], id[1])),
  ),
  DELETE: forSignedIn({ id: cardOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.approaches.takeBack(me.sessionId, id[0], id[1])),
  ),
})
