import { answers } from '../../../../../../_route/answers.ts'
import { quoteOf } from '../../../../../../_route/goal-of.ts'
import { forSignedIn, noBody } from '../../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  DELETE: forSignedIn({ id: quoteOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.quotes.remove(me.sessionId, id[0], id[1], id[2])),
  ),
})
