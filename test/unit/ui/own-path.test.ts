import { describe, expect, it } from 'vitest'
import { ownPath } from '../../../app/sign-in/own-path.ts'

describe('where signing in leads', () => {
  it.each(['/w/abc_DEF-123/goals', '/clients', '/me'])('S-7 to %s of Waymark', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  it.each([
    undefined,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/w/../../evil',
    '/w//evil.example',
    '/w/a?next=//evil',
    '/w/a\n',
    'javascript:alert(1)',
    '/api/auth/signout',
  ])('S-7 never to %j', (path) => {
    expect(ownPath(path)).toBe('/')
  })
})
