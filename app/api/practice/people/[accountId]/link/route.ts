import { parseAccountId } from '#lib/base/ids.ts'
import { answers } from '../../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tell } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: ({ accountId }: { accountId: string }) => parseAccountId(accountId), body: noBody },
    async ({ door, me, id }) => tell(await door.practice.renewColleagueLink(me.sessionId, id), 201),
  ),
})
