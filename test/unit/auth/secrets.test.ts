import { describe, expect, it } from 'vitest'
import { createDeviceMarks } from '#server/auth/device-mark.ts'
import { hashLinkToken, makeLinkToken } from '#server/auth/link-token.ts'
import { makeRecoveryCode, readRecoveryCode } from '#server/auth/recovery-code.ts'

describe('recovery codes', () => {
  it('ID-12 a code is five groups of five signs that read aloud without doubt', () => {
    const codes = new Set(Array.from({ length: 500 }, makeRecoveryCode))
    expect(codes.size).toBe(500)
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('ID-12 a code is read however it was typed', () => {
    const code = '01ABC-DEFGH-JKMNP-QRSTV-WXYZ9'
    expect(readRecoveryCode(code)).toBe(code)
    expect(readRecoveryCode(' olabc defgh jkmnp qrstv wxyz9 ')).toBe(code)
    expect(readRecoveryCode('0IABC–DEFGH—JKMNPQRSTVWXYZ9')).toBe(code)
  })

  it('ID-12 what cannot be a code is none', () => {
    for (const typed of ['', '01ABC', 'UUUUU-UUUUU-UUUUU-UUUUU-UUUUU', '0'.repeat(26), ' '.repeat(300)]) {
      expect(readRecoveryCode(typed)).toBeUndefined()
    }
  })
})

describe('link tokens', () => {
  it('ID-13 a link holds 32 random bytes, and its hash tells nothing of them', () => {
    const token = makeLinkToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(makeLinkToken()).not.toBe(token)
    expect(hashLinkToken(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashLinkToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('device marks', () => {
  it('ID-14 a mark holds for the account it was made for, under the secret it was made with', () => {
    const marks = createDeviceMarks(Buffer.alloc(32, 1))
    const mark = marks.make('sam')
    expect(marks.holds(mark, 'sam')).toBe(true)
    expect(marks.holds(mark, 'noor')).toBe(false)
    expect(marks.holds(undefined, 'sam')).toBe(false)
    expect(createDeviceMarks(Buffer.alloc(32, 2)).holds(mark, 'sam')).toBe(false)
  })
})
