import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { makeSessionClaims, readSessionClaims } from '#lib/access/session-claims.ts'
import { ensureSessionId } from '#lib/base/ids.ts'
import type { IdentityDesk } from '../../../_server/door.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import { signInHere } from './sign-in-here.ts'

/** How long the cookie may lie in a browser: a client's longest session. The session's row decides. */
const cookieAgeSeconds = 24 * 60 * 60

/**
 * next-auth as the keeper of one cookie, whose token carries a session id and nothing else. The session's
 * row is asked each time; once it ended, the cookie is taken back.
 */
export function authOptions(identity: IdentityDesk): AuthOptions {
  return {
    secret: identity.cookieSecret,
    useSecureCookies: identity.secureCookies,
    session: { strategy: 'jwt', maxAge: cookieAgeSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: silent,
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: { type: 'password' } },
        authorize: (given) => signInHere(identity, given),
      }),
      CredentialsProvider({
        id: 'passkey',
        credentials: { answer: {} },
        authorize: (given) => signInByPasskey(identity, given),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        // `user` is there only while signing in; its id is the new session's.
        if (user) return { ...makeSessionClaims(ensureSessionId(user.id)) }
        const sessionId = readSessionClaims(token)
        const found = sessionId && (await identity.findSession(sessionId))
        if (found === undefined) throw new Error('session-ended')
        return { ...makeSessionClaims(found.sessionId), exp: token['exp'] }
      },
      async session({ session, token }) {
        const sessionId = readSessionClaims(token)
        const found = sessionId && (await identity.findSession(sessionId))
        return { expires: session.expires, user: { name: found?.name }, drafts: found?.drafts }
      },
      redirect({ url, baseUrl }) {
        if (/^\/(?![/\\])/.test(url)) return `${baseUrl}${url}`
        return URL.canParse(url) && identity.acceptsOrigin(new URL(url).origin) ? url : baseUrl
      },
    },
    events: {
      async signOut({ token }) {
        const sessionId = readSessionClaims(token)
        if (sessionId !== undefined) await identity.endSession(sessionId)
      },
    },
  }
}

/** What next-auth would print can hold what a person typed; every outcome is in its answer. */
const silent = { error: () => {}, warn: () => {}, debug: () => {} }
