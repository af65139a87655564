import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { send, type RequestFailure } from '../_requests/send.ts'

const answer = shape.object({
  accountId: shape.text,
  drafts: shape.oneOf(['open', 'sealed']),
  endsInMs: shape.number,
  by: shape.oneOf(['idle', 'age']),
  idleMs: shape.number,
})

/** Who is signed in at this browser, and for how long as things are. */
export type Staying = shape.Shaped<typeof answer>

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
