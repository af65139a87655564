import { fail, succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { send, type RequestFailure } from '../_requests/send.ts'

const csrf = shape.object({ csrfToken: shape.text })
const answered = shape.object({ url: shape.text })

/** next-auth's own two steps: a token against forged requests, then the credentials. */
export async function signInRequest(input: {
  readonly signInName: string
  readonly password: string
}): Promise<Result<undefined, RequestFailure>> {
  const token = await send({ method: 'GET', path: '/api/auth/csrf', answer: csrf })
  if (!token.ok) return token
  return post('/api/auth/callback/credentials', {
    csrfToken: token.value.csrfToken,
    email: input.signInName,
    password: input.password,
    json: 'true',
  })
}

/** The same with what a device signed. */
export async function signInByPasskeyRequest(answer: object): Promise<Result<undefined, RequestFailure>> {
  const token = await send({ method: 'GET', path: '/api/auth/csrf', answer: csrf })
  if (!token.ok) return token
  return post('/api/auth/callback/passkey', {
    csrfToken: token.value.csrfToken,
    answer: JSON.stringify(answer),
    json: 'true',
  })
}

/** Ends this session at the server, then the cookie. */
export async function signOutRequest(): Promise<Result<undefined, RequestFailure>> {
  const token = await send({ method: 'GET', path: '/api/auth/csrf', answer: csrf })
  if (!token.ok) return token
  return post('/api/auth/signout', { csrfToken: token.value.csrfToken, json: 'true' })
}

async function post(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Result<undefined, RequestFailure>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      body: new URLSearchParams(fields),
    })
    const told: unknown = await response.json()
    const error = answered.accepts(told)
      ? new URL(told.url, location.origin).searchParams.get('error')
      : 'unavailable'
    if (error === null) return response.ok ? succeed(undefined) : fail({ kind: 'unavailable' })
    return fail({ kind: error })
  } catch {
    return fail({ kind: 'offline' })
  }
}
