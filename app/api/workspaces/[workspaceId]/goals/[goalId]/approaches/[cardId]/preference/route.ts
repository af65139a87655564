import * as z from 'zod'
import { leanings, preferenceLineLimit } from '#lib/approaches/leaning.ts'
import { answers } from '../../../../../../../_route/answers.ts'
import { cardOf, intensityBody } from '../../../../../../../_route/approach-body.ts'
import { forSignedIn } from '../../../../../../../_route/guarded-route.ts'
import { tellDone } from '../../../../../../../_route/tell.ts'

const preference = z.object({
  leaning: z.enum(leanings),
  line: z.string().trim().max(preferenceLineLimit).default(''),
  intensity: intensityBody,
  /** Whether the other may read it from now on: said each time, never supposed. */
  isReleased: z.boolean(),
})

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn({ id: cardOf, body: preference }, async ({ door, me, id, body }) =>
    tellDone(await door.approaches.prefer(me.sessionId, id[0], id[1], body)),
  ),
})
