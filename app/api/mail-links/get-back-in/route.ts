import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forAnybody } from '../../_route/guarded-route.ts'
import { problem } from '../../_route/problem.ts'
import { tell } from '../../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: z.object({ token: z.string(), password: z.string() }) },
    async ({ door: { ownMail }, body }) =>
      ownMail === undefined ? problem('not-found') : tell(await ownMail.getBackIn(body)),
  ),
})
