import * as z from 'zod'
import { parseGoalId } from '#lib/base/ids.ts'
import { knownDomains } from '#lib/board/goal-domain.ts'
import { answers } from '../../../_route/answers.ts'
import { beforeOf } from '../../../_route/before-of.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { pressBody } from '../../../_route/press-body.ts'
import { problem } from '../../../_route/problem.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

const winBody = z.object({
  pressId: pressBody,
  goalId: z.string().optional(),
  words: z.string(),
  domains: z.array(z.enum(knownDomains)).max(knownDomains.length),
  isPrivate: z.boolean(),
})

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ request, door, me, id }) => {
    const goalId = parseGoalId(request.nextUrl.searchParams.get('goal') ?? '')
    const asked = goalId.ok ? goalId.value : undefined
    return tell(await door.noticed.wins(me.sessionId, id, asked, beforeOf(request)))
  }),
  POST: forSignedIn({ id: workspaceOf, body: winBody }, async ({ door, me, id, body }) => {
    const goalId = body.goalId === undefined ? undefined : parseGoalId(body.goalId)
    if (goalId?.ok === false) return problem('goal-unknown')
    const domains = knownDomains.filter((domain) => body.domains.includes(domain))
    return tell(await door.noticed.addWin(me.sessionId, id, { ...body, domains, goalId: goalId?.value }), 201)
  }),
})
