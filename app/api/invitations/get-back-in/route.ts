import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forAnybody } from '../../_route/guarded-route.ts'
import { tell } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody({ body: z.object({ token: z.string(), password: z.string() }) }, async ({ door, body }) =>
    tell(await door.people.getBackIn(body)),
  ),
})
