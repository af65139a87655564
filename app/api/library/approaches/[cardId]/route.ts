import { parseApproachCardId } from '#lib/base/ids.ts'
import { answers } from '../../../_route/answers.ts'
import { approachWordsBody } from '../../../_route/approach-body.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tellDone } from '../../../_route/tell.ts'

const cardOf = (params: { cardId: string }) => parseApproachCardId(params.cardId)

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: cardOf, body: approachWordsBody }, async ({ door, me, id, body }) =>
    tellDone(await door.approaches.keepPracticeCard(me.sessionId, id, body)),
  ),
  /** Tables that have the card keep it. */
  DELETE: forSignedIn({ id: cardOf, body: noBody }, async ({ door, me, id }) =>
    tellDone(await door.approaches.removePracticeCard(me.sessionId, id)),
  ),
})
