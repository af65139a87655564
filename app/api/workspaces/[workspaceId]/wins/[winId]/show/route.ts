import { answers } from '../../../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../_route/tell.ts'
import { winOf } from '../../../../../_route/win-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: winOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.noticed.showWin(me.sessionId, ...id)),
  ),
})
