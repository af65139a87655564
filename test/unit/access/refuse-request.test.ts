import { describe, expect, it } from 'vitest'
import { findRequestRefusal } from '#server/http/refuse-request.ts'

describe('a request that nothing here can answer', () => {
  it('AC-10 lets through what pages and the interface have', () => {
    for (const target of ['/', '/w/a/goals?x=%zz', '/api/workspaces', '/_next/static/a.css', '/%E2%9C%93']) {
      for (const method of ['GET', 'HEAD']) {
        expect(findRequestRefusal(method, target), target).toBeUndefined()
      }
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(findRequestRefusal(method, '/api/clients'), method).toBeUndefined()
    }
  })

  it('AC-10 refuses a target elsewhere, a path that is no text, and methods that nothing has', () => {
    for (const target of [
      'http://evil.test/',
      'https://evil.test/me',
      '*',
      '',
      'me',
      '/%zz',
      '/w/%ff/goals',
    ]) {
      expect(findRequestRefusal('GET', target), target).toBe(400)
    }
    expect(findRequestRefusal('GET', '/_next/image?url=/me')).toBe(404)
    for (const method of ['TRACE', 'PROPFIND', 'CONNECT']) {
      expect(findRequestRefusal(method, '/api/clients'), method).toBe(405)
    }
    for (const method of ['POST', 'PUT', 'OPTIONS'])
      expect(findRequestRefusal(method, '/me'), method).toBe(405)
  })
})
