import type { NextRequest } from 'next/server'
import { problem } from './problem.ts'

/** What Next calls for a request of one method. */
export type Handler<Params> = (
  request: NextRequest,
  context: { params: Promise<Params> },
) => Promise<Response> | Response

const methodNames = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type MethodName = (typeof methodNames)[number]

/** A route's handlers: those it has, and a problem document for every other method. */
export function answers<Params>(
  handlers: Readonly<Partial<Record<MethodName, Handler<Params>>>>,
): Readonly<Record<MethodName, Handler<Params>>> {
  const allow = methodNames.filter((name) => handlers[name] !== undefined).join(', ')
  const refuse: Handler<Params> = () => problem('method-not-allowed', { allow })
  return {
    GET: handlers.GET ?? refuse,
    POST: handlers.POST ?? refuse,
    PUT: handlers.PUT ?? refuse,
    PATCH: handlers.PATCH ?? refuse,
    DELETE: handlers.DELETE ?? refuse,
  }
}
