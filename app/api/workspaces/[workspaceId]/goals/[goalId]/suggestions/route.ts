import * as z from 'zod'
import { ensureGoalId, parseGoalId, parseWorkspaceId } from '#lib/base/ids.ts'
import { decisionKinds } from '#lib/deciding/decision-kind.ts'
import { answers } from '../../../../../_route/answers.ts'
import { askedApproachBody } from '../../../../../_route/approach-body.ts'
import { hashBody, reasonBody } from '../../../../../_route/deciding-body.ts'
import { both, forSignedIn } from '../../../../../_route/guarded-route.ts'
import { tell } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    {
      id: ({ workspaceId, goalId }: { workspaceId: string; goalId: string }) =>
        both(parseWorkspaceId(workspaceId), parseGoalId(goalId)),
      body: z.object({
        kind: z.enum(decisionKinds),
        seenHash: hashBody,
        otherGoalId: z
          .string()
          .refine((text) => parseGoalId(text).ok)
          .transform(ensureGoalId)
          .optional(),
        note: reasonBody,
        approach: askedApproachBody.optional(),
      }),
    },
    async ({ door, me, id, body }) => {
      const { kind, seenHash, otherGoalId, note, approach } = body
      const suggested = { goalId: id[1], kind, seenHash, otherGoalId, note, approach }
      return tell(await door.deciding.suggest(me.sessionId, id[0], suggested), 201)
    },
  ),
})
