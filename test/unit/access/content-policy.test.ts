import { describe, expect, it } from 'vitest'
import { contentPolicy } from '../../../app/_server/content-policy.ts'

const options = { nonce: 'abc', host: 'waymark.example', isSecure: true, mode: 'production' } as const

describe('the content policy', () => {
  it('AC-9 in production nothing inline runs or styles without the nonce, and nothing may frame or rebase', () => {
    const policy = contentPolicy(options)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("connect-src 'self' wss://waymark.example;")
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/unsafe-(inline|eval)/)
  })

  it('AC-9 a Host header cannot add to it', () => {
    for (const host of ["a; script-src 'unsafe-inline'", 'a b', '*', 'a,b', null]) {
      expect(contentPolicy({ ...options, host })).toContain("connect-src 'self';")
    }
  })
})
