import type { NextRequest } from 'next/server'
import * as z from 'zod'
import { succeed, type Result } from '#lib/base/result.ts'
import { getDoor, type Door, type SignedIn } from '../../_server/door.ts'
import type { Handler } from './answers.ts'
import { problem } from './problem.ts'
import { readBody } from './read-body.ts'

interface RouteSpec<Params, Id, Body> {
  /** Reads the path's ids; a malformed one is what does not exist. */
  readonly id: (params: Params) => Result<Id, unknown>
  readonly body: z.ZodType<Body>
}

interface Asked<Id, Body> {
  readonly request: NextRequest
  readonly door: Door
  readonly id: Id
  readonly body: Body
}

/** For a route without ids in its path. */
export const noId = (_params: object): Result<undefined, never> => succeed(undefined)
/** For a route that reads no body: whatever comes is left aside. */
export const noBody = z.unknown().transform(() => undefined)

/** The path's two ids, when both are well formed. */
export function both<A, B, F>(first: Result<A, F>, second: Result<B, F>): Result<readonly [A, B], F> {
  if (!first.ok) return first
  return second.ok ? succeed([first.value, second.value]) : second
}

/** A route for whoever is signed in: origin, session, ids and body are looked at before `run` sees them. */
export function forSignedIn<Params, Id, Body>(
  spec: RouteSpec<Params, Id, Body>,
  run: (asked: Asked<Id, Body> & { readonly me: SignedIn }) => Promise<Response>,
): Handler<Params> {
  return guarded(async (request, context) => {
    const door = getDoor()
    const me = await door.identity.findSignedIn(request.headers.get('cookie'))
    if (me === undefined) return problem('not-signed-in')
    const id = spec.id(await context.params)
    if (!id.ok) return problem('not-found')
    const body = await readBody(request, spec.body)
    if (!body.ok) return problem(body.failure.kind)
    return run({ request, door, me, id: id.value, body: body.value })
  })
}

/** A route for people who are not signed in yet: what they hold is in the body. */
export function forAnybody<Body>(
  spec: { readonly body: z.ZodType<Body> },
  run: (asked: Asked<undefined, Body>) => Promise<Response>,
): Handler<object> {
  return guarded(async (request) => {
    const body = await readBody(request, spec.body)
    if (!body.ok) return problem(body.failure.kind)
    return run({ request, door: getDoor(), id: undefined, body: body.value })
  })
}

/** Every change of state must name an origin of ours, exactly; a store out of reach is told as that. */
function guarded<Params>(handler: Handler<Params>): Handler<Params> {
  return async (request, context) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && !getDoor().identity.acceptsOrigin(request.headers.get('origin'))) {
      return problem('foreign-origin')
    }
    try {
      return await handler(request, context)
    } catch (thrown) {
      if (isStoreUnavailable(thrown)) return problem('store-unavailable')
      throw thrown
    }
  }
}

const isStoreUnavailable = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'store-unavailable'
