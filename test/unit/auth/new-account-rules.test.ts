import { describe, expect, it } from 'vitest'
import { readName, readPassword, readSignInName } from '#server/auth/new-account-rules.ts'

describe('what a new account may be called', () => {
  it('ID-15 spellings that two people cannot tell apart are one sign-in name', () => {
    const spellings = [' Sam@Example.test', 'sam@example.test', 'ＳＡＭ@example.test', 'sam@EXAMPLE.TEST\t']
    expect(new Set(spellings.map((typed) => JSON.stringify(readSignInName(typed)))).size).toBe(1)
    // As they come out of a message or a list of contacts.
    const copied = ['\u202asam@example.test\u202c', 'sam@example.test\u200b', 's\u00adam@example.test']
    for (const typed of copied) expect(readSignInName(typed)).toEqual({ ok: true, value: 'sam@example.test' })
    expect(readSignInName('\u200b\u3164')).toEqual({ ok: false, failure: { kind: 'name-empty' } })
    expect(readSignInName('Straße')).toEqual(readSignInName('STRASSE'))
    expect(readSignInName(' ')).toEqual({ ok: false, failure: { kind: 'name-empty' } })
    expect(readSignInName('x'.repeat(255))).toEqual({ ok: false, failure: { kind: 'name-too-long' } })
    expect(readSignInName('x'.repeat(1_000_000))).toEqual({ ok: false, failure: { kind: 'name-too-long' } })
  })

  it('ID-16 a name keeps what it says and loses what would dress it up', () => {
    expect(readName('  Zoë   de  Vries ')).toEqual({ ok: true, value: 'Zoë de Vries' })
    expect(readName('Sam\u202Emas')).toEqual({ ok: true, value: 'Sammas' })
    expect(readName('\u0000\u200b')).toEqual({ ok: false, failure: { kind: 'name-empty' } })
    for (const blank of ['\u3164', '\u115f\u1160', '\uffa0 \u2800', '\ufe0f', '\u{e0100}'])
      expect(readName(blank), JSON.stringify(blank)).toEqual({ ok: false, failure: { kind: 'name-empty' } })
    // Variation signs and joiners stay where they say something.
    expect(readName('Sam ❤\ufe0f')).toEqual({ ok: true, value: 'Sam ❤\ufe0f' })
    expect(readName('x'.repeat(121))).toEqual({ ok: false, failure: { kind: 'name-too-long' } })
  })

  it('ID-6 a password needs 10 characters of any kind, and nothing else', () => {
    expect(readPassword('aaaaaaaaaa').ok).toBe(true)
    expect(readPassword('zehn Wörte').ok).toBe(true)
    expect(readPassword('😀'.repeat(9)).ok).toBe(false)
    expect(readPassword('😀'.repeat(10)).ok).toBe(true)
    expect(readPassword('x'.repeat(1025)).ok).toBe(false)
  })
})
