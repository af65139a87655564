import { succeed } from '#lib/base/result.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ door, me, id }) => {
    const sources = await door.quotes.sources(me.sessionId, id)
    return tell(sources.ok ? succeed({ sources: sources.value }) : sources)
  }),
})
