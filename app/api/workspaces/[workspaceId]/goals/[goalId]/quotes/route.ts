import * as z from 'zod'
import { parseDocumentId } from '#lib/base/ids.ts'
import { succeed } from '#lib/base/result.ts'
import { quoteLimits } from '#lib/quotes/quoted.ts'
import { answers } from '../../../../../_route/answers.ts'
import { goalOf } from '../../../../../_route/goal-of.ts'
import { forSignedIn, noBody } from '../../../../../_route/guarded-route.ts'
import { problem } from '../../../../../_route/problem.ts'
import { tell } from '../../../../../_route/tell.ts'

const context = z.string().max(quoteLimits.contextLength)
const body = z.object({ sourceId: z.string(), exact: z.string(), prefix: context, suffix: context })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: goalOf, body: noBody }, async ({ door, me, id }) => {
    const quotes = await door.quotes.list(me.sessionId, id[0], id[1])
    return tell(quotes.ok ? succeed({ quotes: quotes.value }) : quotes)
  }),
  POST: forSignedIn({ id: goalOf, body }, async ({ door, me, id, body: { sourceId, ...quoted } }) => {
    const source = parseDocumentId(sourceId)
    if (!source.ok) return problem('not-found')
    const asked = { sourceId: source.value, quoted }
    return tell(await door.quotes.add(me.sessionId, id[0], id[1], asked), 201)
  }),
})
