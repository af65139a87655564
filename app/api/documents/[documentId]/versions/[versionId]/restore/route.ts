import * as z from 'zod'
import { parseDocumentId, parseGoalId, parseVersionId } from '#lib/base/ids.ts'
import { answers } from '../../../../../_route/answers.ts'
import { both, forSignedIn } from '../../../../../_route/guarded-route.ts'
import { problem } from '../../../../../_route/problem.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    {
      id: ({ documentId, versionId }: { documentId: string; versionId: string }) =>
        both(parseDocumentId(documentId), parseVersionId(versionId)),
      body: z.object({ goalId: z.string().optional() }),
    },
    async ({ door, me, id, body }) => {
      const goalId = body.goalId === undefined ? undefined : parseGoalId(body.goalId)
      if (goalId?.ok === false) return problem('bad-request')
      return tell(await door.versions.restore(me.sessionId, id[0], id[1], { goalId: goalId?.value }))
    },
  ),
})
