import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ request, door, me, id }) => {
    const before = request.nextUrl.searchParams.get('before') ?? ''
    const position = /^\d{1,15}$/.test(before) ? Number(before) : undefined
    return tell(await door.reading.accessLog(me.sessionId, id, position))
  }),
})
