import * as z from 'zod'
import { parseGoalId, parseWorkspaceId } from '#lib/base/ids.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import { answers } from '../../../../../_route/answers.ts'
import { reasonBody } from '../../../../../_route/deciding-body.ts'
import { both, forSignedIn } from '../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    {
      id: ({ workspaceId, goalId }: { workspaceId: string; goalId: string }) =>
        both(parseWorkspaceId(workspaceId), parseGoalId(goalId)),
      body: z.object({
        column: z.enum(goalColumns),
        reason: reasonBody,
        unlessMovedAfter: z.int().nonnegative().optional(),
      }),
    },
    async ({ door, me, id, body }) => tellDone(await door.deciding.move(me.sessionId, id[0], id[1], body)),
  ),
})
