import * as z from 'zod/mini'
import type { Result } from '#lib/base/result.ts'
import { send, type RequestFailure } from '../_requests/send.ts'

const answer = z.object({
  accountId: z.string(),
  drafts: z.enum(['open', 'sealed']),
  endsInMs: z.number(),
  by: z.enum(['idle', 'age']),
  idleMs: z.number(),
})

/** Who is signed in at this browser, and for how long as things are. */
export type Staying = z.infer<typeof answer>

export type StayingAnswer = Result<Staying, RequestFailure>

const path = '/api/account/staying'

/** To ask puts nothing off. */
export function askStaying(): Promise<StayingAnswer> {
  return send({ method: 'GET', path, answer })
}

/** Tells of real input that was so long ago. */
export function tellInput(agoMs: number): Promise<StayingAnswer> {
  // A press on a link is told although the page goes.
  return send({ method: 'POST', path, body: { agoMs }, answer, outlivesPage: true })
}
