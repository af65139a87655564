import * as z from 'zod'
import { quoteLimits } from '#lib/quotes/quoted.ts'
import { answers } from '../../../_route/answers.ts'
import { documentOf } from '../../../_route/document-of.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { pressBody } from '../../../_route/press-body.ts'
import { tell } from '../../../_route/tell.ts'

const context = z.string().max(quoteLimits.contextLength)
const body = z.object({
  pressId: pressBody,
  words: z.string(),
  root: z.string(),
  quoted: z.object({ exact: z.string(), prefix: context, suffix: context }).optional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: documentOf, body: noBody }, async ({ door, me, id }) =>
    tell(await door.comments.list(me.sessionId, id)),
  ),
  POST: forSignedIn({ id: documentOf, body }, async ({ door, me, id, body: { root, quoted, ...said } }) =>
    tell(await door.comments.add(me.sessionId, id, { ...said, about: { root, quoted } }), 201),
  ),
})
