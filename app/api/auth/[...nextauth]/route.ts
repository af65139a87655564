import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { getDoor } from '../../../_server/door.ts'
import { answers, type Handler } from '../../_route/answers.ts'
import { problem } from '../../_route/problem.ts'
import { readText } from '../../_route/read-body.ts'
import { authOptions } from '../_options/auth-options.ts'
import { onAskedHost } from '../_options/on-asked-host.ts'

type Params = { nextauth: string[] }

/** What a page or a program does here; next-auth's other endpoints read like what does not exist. */
const endpoints = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error'],
  POST: ['callback/credentials', 'callback/passkey', 'signout'],
} as const

const answerGet: Handler<Params> = async (request, context) => {
  const path = (await context.params).nextauth.join('/')
  if (!endpoints.GET.some((known) => known === path)) return problem('not-found')
  return runNextAuth(request, context)
}

/**
 * next-auth guards its forms with a token of its own, so that programs may leave the Origin out. One that
 * is named must be ours.
 */
const answerPost: Handler<Params> = async (request, context) => {
  const path = (await context.params).nextauth.join('/')
  if (!endpoints.POST.some((known) => known === path)) return problem('not-found')
  const origin = request.headers.get('origin')
  if (origin !== null && !getDoor().identity.acceptsOrigin(origin)) return problem('foreign-origin')
  const body = await readText(request)
  if (body === undefined) return problem('too-large')
  const { method, headers, url } = request
  return runNextAuth(new NextRequest(url, { method, headers, body }), context)
}

async function runNextAuth(request: NextRequest, context: { params: Promise<Params> }): Promise<Response> {
  const { identity } = getDoor()
  const response: unknown = await NextAuth(request, context, authOptions(identity))
  if (!(response instanceof Response)) throw new Error('next-auth gave no response')
  response.headers.set('cache-control', 'no-store')
  return onAskedHost(response, request.headers.get('host'), identity)
}

export const { GET, POST, PUT, PATCH, DELETE } = answers({ GET: answerGet, POST: answerPost })
