import { answers } from '../../../../../../_route/answers.ts'
import { approachWordsBody, cardOf } from '../../../../../../_route/approach-body.ts'
import { forSignedIn, noBody } from '../../../../../../_route/guarded-route.ts'
import { tell, tellDone } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** All words that the card had, newest first. */
  GET: forSignedIn({ id: cardOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.approaches.cardWords(me.sessionId, id[0], id[1])),
  ),
  POST: forSignedIn({ id: cardOf, body: approachWordsBody }, async ({ door, me, id, body }) =>
    tellDone(await door.approaches.rewordCard(me.sessionId, id[0], id[1], body)),
  ),
  /** Takes it off the table; its words stay readable. */
  DELETE: forSignedIn({ id: cardOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.approaches.takeOff(me.sessionId, id[0], id[1])),
  ),
})
