import { expect, it } from 'vitest'
import { createChallenges } from '#server/auth/challenges.ts'

const secret = Buffer.alloc(32, 7)

function world() {
  const clock = { time: Date.UTC(2026, 0, 5), now: () => clock.time }
  const challenges = createChallenges(secret, clock)
  const make = (purpose: string) => Buffer.from(challenges.make(purpose)).toString('base64url')
  return { clock, challenges, make }
}

it('ID-52 a challenge is for the purpose it was made for', () => {
  const { challenges, make } = world()
  const challenge = make('sign-in')
  expect(challenges.isFresh(challenge, 'sign-in')).toBe(true)
  expect(challenges.isFresh(challenge, 'add/somebody')).toBe(false)
  expect(challenges.isFresh('', 'sign-in')).toBe(false)
  expect(challenges.isFresh(challenge.slice(0, -4), 'sign-in')).toBe(false)
  const other = createChallenges(Buffer.alloc(32, 8), { now: () => Date.UTC(2026, 0, 5) })
  expect(other.isFresh(challenge, 'sign-in')).toBe(false)
})

it('ID-52 a challenge lives five minutes', () => {
  const { clock, challenges, make } = world()
  const challenge = make('sign-in')
  clock.time += 5 * 60_000 - 1
  expect(challenges.isFresh(challenge, 'sign-in')).toBe(true)
  clock.time += 1
  expect(challenges.isFresh(challenge, 'sign-in')).toBe(false)
  clock.time -= 10 * 60_000
  expect(challenges.isFresh(challenge, 'sign-in')).toBe(false)
})

it('ID-52 of many who answer one challenge one is first', () => {
  const { challenges, make } = world()
  const challenge = make('sign-in')
  const first = Array.from({ length: 100 }, () => challenges.use(challenge)).filter(Boolean)
  expect(first).toHaveLength(1)
  expect(challenges.isFresh(challenge, 'sign-in')).toBe(false)
  expect(challenges.isFresh(make('sign-in'), 'sign-in')).toBe(true)
})
