import { parseSessionId, type SessionId } from '#lib/base/ids.ts'

/** Tells our session's token from any other that was made with the same secret. */
const audience = 'waymark-session'

/** What the cookie's token carries: which session, and nothing else about anybody. */
export function makeSessionClaims(sessionId: SessionId): { readonly aud: string; readonly sid: string } {
  return { aud: audience, sid: sessionId }
}

/** The session a decoded token speaks for. Whether it still lives is asked of its row. */
export function readSessionClaims(claims: unknown): SessionId | undefined {
  if (typeof claims !== 'object' || claims === null) return undefined
  if (!('aud' in claims) || claims.aud !== audience) return undefined
  if (!('exp' in claims) || typeof claims.exp !== 'number') return undefined
  if (!('sid' in claims) || typeof claims.sid !== 'string') return undefined
  const id = parseSessionId(claims.sid)
  return id.ok ? id.value : undefined
}
