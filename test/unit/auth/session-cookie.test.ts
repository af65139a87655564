import { encode } from 'next-auth/jwt'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeSessionClaims } from '#lib/access/session-claims.ts'
import { ensureSessionId } from '#lib/base/ids.ts'
import { readSessionCookie } from '#server/auth/session-cookie.ts'
import { createTokenOpener } from '#server/auth/session-token.ts'

const secret = 'a secret of the server'
const sessionId = ensureSessionId('AAAAAAAAAAAAAAAAAAAAAA')
const plain = { openToken: createTokenOpener(secret), secure: false }
const secured = { ...plain, secure: true }
const cookie = (token: string, name = 'next-auth.session-token') => `theme=dark; ${name}=${token}`
const made = (token: object, maxAge = 3600, key = secret) =>
  encode({ token: { ...token }, secret: key, maxAge })

describe('the session cookie', () => {
  it('ID-17 a cookie that the server made speaks for its session', async () => {
    const token = await made(makeSessionClaims(sessionId))
    expect(readSessionCookie(cookie(token), plain)).toBe(sessionId)
    expect(readSessionCookie(cookie(token, '__Secure-next-auth.session-token'), secured)).toBe(sessionId)
  })

  it('ID-17 on an https origin the plain cookie counts for nothing', async () => {
    const token = await made(makeSessionClaims(sessionId))
    expect(readSessionCookie(cookie(token), secured)).toBeUndefined()
  })

  it('ID-17 two different cookies of one name are nobody’s', async () => {
    const [first, second] = await Promise.all([
      made(makeSessionClaims(sessionId)),
      made(makeSessionClaims(sessionId)),
    ])
    expect(readSessionCookie(`${cookie(first)}; ${cookie(second)}`, plain)).toBeUndefined()
  })

  it('S-6 no token of a wrong type, algorithm, age, audience or secret is accepted', async () => {
    const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { ...makeSessionClaims(sessionId), exp: 4_102_444_800 }
    const signed = `${json({ alg: 'HS256' })}.${json(claims)}`
    const hmac = createHmac('sha256', secret).update(signed).digest('base64url')
    const good = await made(makeSessionClaims(sessionId))
    const tokens: Record<string, string> = {
      none: `${json({ alg: 'none' })}.${json(claims)}.`,
      'none, encrypted form': `${json({ alg: 'none', enc: 'none' })}...${json(claims)}.`,
      'signed, not encrypted': `${signed}.${hmac}`,
      expired: await made(makeSessionClaims(sessionId), -60),
      'other audience': await made({ aud: 'waymark-mail', sid: sessionId }),
      'two audiences': await made({ aud: ['waymark-session', 'other'], sid: sessionId }),
      'no audience': await made({ sid: sessionId }),
      'other secret': await made(makeSessionClaims(sessionId), 3600, 'another secret'),
      'other salt': await encode({ token: { ...makeSessionClaims(sessionId) }, secret, salt: 'csrf' }),
      'no session': await made({ aud: 'waymark-session' }),
      'malformed session': await made({ aud: 'waymark-session', sid: '../../etc' }),
      cut: good.slice(0, -2),
      changed: `${good.slice(0, -8)}AAAAAAAA`,
      empty: '',
      huge: 'A'.repeat(50_000),
    }
    for (const [name, token] of Object.entries(tokens)) {
      expect(readSessionCookie(cookie(token), plain), name).toBeUndefined()
    }
    expect(readSessionCookie(null, plain)).toBeUndefined()
  })
})
