import type { Result } from '#lib/base/result.ts'
import { problem, type ProblemKind } from './problem.ts'

interface Told {
  readonly kind: ProblemKind
  readonly retryAfterSeconds?: number
}

/** A desk's answer as JSON, or its failure as a problem document. Nothing of it may be kept by a cache. */
export function tell(outcome: Result<unknown, Told>, status: 200 | 201 = 200): Response {
  if (!outcome.ok) return tellFailure(outcome.failure)
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(outcome.value), { status, headers })
}

/** The same for what has nothing to tell when it worked: 204. */
export function tellDone(outcome: Result<unknown, Told>, status: 204 | 201 = 204): Response {
  if (!outcome.ok) return tellFailure(outcome.failure)
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}

function tellFailure(failure: Told): Response {
  const { retryAfterSeconds } = failure
  return problem(
    failure.kind,
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  )
}
