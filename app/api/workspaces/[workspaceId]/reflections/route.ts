import * as z from 'zod'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

const prompts = ['shown-me', 'still-hard', 'ordinary-day'] as const

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: workspaceOf, body: z.object({ prompt: z.enum(prompts).optional() }) },
    async ({ door, me, id, body }) =>
      tell(await door.workspaces.startReflection(me.sessionId, id, { prompt: body.prompt }), 201),
  ),
})
