import { parseDocumentId, parseGoalId, parseVersionId } from '#lib/base/ids.ts'
import { answers } from '../../../../_route/answers.ts'
import { both, forSignedIn, noBody } from '../../../../_route/guarded-route.ts'
import { tell } from '../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn(
    {
      id: ({ documentId, versionId }: { documentId: string; versionId: string }) =>
        both(parseDocumentId(documentId), parseVersionId(versionId)),
      body: noBody,
    },
    async ({ request, door, me, id }) => {
      const { searchParams } = request.nextUrl
      const goalId = parseGoalId(searchParams.get('goal') ?? '')
      return tell(
        await door.versions.read(me.sessionId, id[0], id[1], {
          against: searchParams.get('against') === 'now' ? 'now' : 'before',
          goalId: goalId.ok ? goalId.value : undefined,
        }),
      )
    },
  ),
})
