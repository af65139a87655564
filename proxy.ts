import { NextResponse, type NextRequest } from 'next/server'
import { contentPolicy } from './app/_server/content-policy.ts'

/**
 * Gives each answer its content policy, and each page the nonce and its own path. Decides nothing about
 * who may see what: that is asked where data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentPolicy({
    nonce,
    host: request.headers.get('host'),
    isSecure: request.nextUrl.protocol === 'https:',
    mode: process.env.NODE_ENV === 'development' ? 'development' : 'production',
  })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-waymark-path', request.nextUrl.pathname)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** The built files are everybody's and have a policy of their own (`next.config.ts`). */
export const config = { matcher: '/((?!_next/static/).*)' }
