import * as z from 'zod'
import { parseSuggestionId, type SuggestionId } from '#lib/base/ids.ts'
import { answers as allAnswers } from '#lib/deciding/decision-kind.ts'
import { answers } from '../../../_route/answers.ts'
import { forSignedIn } from '../../../_route/guarded-route.ts'
import { tell } from '../../../_route/tell.ts'
import { reasonBody, hashBody } from '../../../_route/deciding-body.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

const suggestionId = z.string().transform((text, context): SuggestionId => {
  const parsed = parseSuggestionId(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  /** Several suggestions at once; each is taken by itself. */
  POST: forSignedIn(
    {
      id: workspaceOf,
      body: z.object({
        answers: z
          .array(
            z.object({
              suggestionId,
              answer: z.enum(allAnswers),
              seenHash: hashBody,
              reason: reasonBody,
            }),
          )
          .min(1)
          .max(20),
      }),
    },
    async ({ door, me, id, body }) => tell(await door.deciding.answer(me.sessionId, id, body.answers)),
  ),
})
