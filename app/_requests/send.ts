import { fail, succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'

/**
 * Why a request did nothing. `offline` never reached the server; `unavailable` covers what the server could
 * not do just now; any other kind is the problem document's own.
 */
export interface RequestFailure {
  readonly kind: string
}

export interface Sending<Body> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** What the answer must be; left out where there is none (204). */
  readonly answer: shape.Shape<Body>
  /** It goes out although the page is being left. */
  readonly outlivesPage?: boolean
}

/** As much of a problem document as the screen needs. */
const problem = shape.object({ kind: shape.text })

/** Nothing is expected of the answer. */
export const noAnswer: shape.Shape<unknown> = shape.anything

/** One request to the JSON interface. Never throws: every outcome is a value with a kind. */
export async function send<Body>(sending: Sending<Body>): Promise<Result<Body, RequestFailure>> {
  const response = await reach(sending)
  if (response === undefined) return fail({ kind: 'offline' })
  const body = await readJson(response)
  if (!response.ok) return fail({ kind: readKind(response.status, body) })
  return sending.answer.accepts(body) ? succeed(body) : fail({ kind: 'unavailable' })
}

async function reach(sending: Sending<unknown>): Promise<Response | undefined> {
  try {
    return await fetch(sending.path, {
      method: sending.method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: sending.outlivesPage ?? false,
      ...(sending.body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sending.body) }),
    })
  } catch {
    return undefined
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function readKind(status: number, body: unknown): string {
  if (problem.accepts(body)) return body.kind
  if (status === 401) return 'not-signed-in'
  if (status === 404) return 'not-found'
  if (status === 429) return 'too-many-tries'
  return 'unavailable'
}
