import * as z from 'zod'
import { parseVersionId } from '#lib/base/ids.ts'
import { answers } from '../../../_route/answers.ts'
import { documentOf } from '../../../_route/document-of.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: documentOf, body: noBody }, async ({ request, door, me, id }) => {
    const before = parseVersionId(request.nextUrl.searchParams.get('before') ?? '')
    return tell(await door.versions.list(me.sessionId, id, before.ok ? before.value : undefined))
  }),
  POST: forSignedIn(
    { id: documentOf, body: z.object({ name: z.string(), reason: z.string().optional() }) },
    async ({ door, me, id, body }) =>
      tell(await door.versions.keep(me.sessionId, id, { name: body.name, reason: body.reason ?? '' }), 201),
  ),
})
