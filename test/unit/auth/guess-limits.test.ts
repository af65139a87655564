import { describe, expect, it, vi } from 'vitest'
import { createGuessLimits, guessLimits, type Guesser } from '#server/auth/guess-limits.ts'

const stranger = (address: string): Guesser => ({ kind: 'stranger', address })

async function countAdmitted(tries: number, admit: (index: number) => Promise<{ admitted: boolean }>) {
  const outcomes = await Promise.all(Array.from({ length: tries }, (_, index) => admit(index)))
  return outcomes.filter(({ admitted }) => admitted).length
}

describe('limits of guessing', () => {
  it('S-3 however many addresses and devices guess at once, an account has at most 100 tries an hour', async () => {
    const limits = createGuessLimits()
    let sum = 0
    for (const secret of ['password', 'card'] as const) {
      const many = await countAdmitted(1000, (index) =>
        limits.admit(secret, 'sam', stranger(`198.51.100.${index % 250}`)),
      )
      expect(many).toBe(guessLimits[secret].stranger)
      const known = await countAdmitted(1000, () => limits.admit(secret, 'sam', { kind: 'known-device' }))
      const signedIn = await countAdmitted(1000, () => limits.admit(secret, 'sam', { kind: 'signed-in' }))
      sum += many + known + signedIn
    }
    expect(sum).toBe(100)
  })

  it('S-3 one address has at most 100 tries an hour over all accounts', async () => {
    const limits = createGuessLimits()
    const admitted = await countAdmitted(300, (index) =>
      limits.admit('password', `account ${index}`, stranger('198.51.100.1')),
    )
    expect(admitted).toBe(guessLimits.ofAddress)
  })

  it('S-3 the addresses of one IPv6 household count as one', async () => {
    const limits = createGuessLimits()
    const admitted = await countAdmitted(300, (index) =>
      limits.admit('password', `account ${index}`, stranger(`2001:db8:1:2::${index.toString(16)}`)),
    )
    expect(admitted).toBe(guessLimits.ofAddress)
    const neighbour = await limits.admit('password', 'another', stranger('2001:db8:1:3::1'))
    expect(neighbour.admitted).toBe(true)
  })

  it('S-3 a right answer is not held against anybody', async () => {
    const limits = createGuessLimits()
    for (let index = 0; index < 300; index += 1) {
      const admission = await limits.admit('password', 'sam', stranger('198.51.100.1'))
      if (!admission.admitted) throw new Error(`refused at ${index}`)
      await admission.refund()
    }
  })

  it('S-3 a refused try counts nowhere else, and says when to come back', async () => {
    vi.useFakeTimers()
    try {
      const limits = createGuessLimits()
      await countAdmitted(50, () => limits.admit('password', 'sam', stranger('198.51.100.1')))
      for (let index = 0; index < 70; index += 1) {
        expect(await limits.admit('password', 'sam', stranger('198.51.100.1'))).toEqual({
          admitted: false,
          retryAfterSeconds: 3600,
        })
      }
      expect(await countAdmitted(300, () => limits.admit('password', 'noor', stranger('198.51.100.1')))).toBe(
        50,
      )
      vi.advanceTimersByTime(3_600_000)
      expect((await limits.admit('password', 'sam', stranger('198.51.100.1'))).admitted).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
