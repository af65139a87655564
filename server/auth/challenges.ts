import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '#lib/base/instant.ts'

const ageLimitMs = 5 * 60_000
const usedLimit = 10_000
const timeBytes = 6
const randomLength = 16

/**
 * What an authenticator signs: unguessable, for one purpose, five minutes long, once. Nothing is kept until a
 * challenge was used, so asking for many costs nobody anything.
 */
export interface Challenges {
  make(purpose: string): Uint8Array<ArrayBuffer>
  /** `challenge` as it came back, in base64url. */
  isFresh(challenge: string, purpose: string): boolean
  /** False when somebody used it first. */
  use(challenge: string): boolean
}

export function createChallenges(secret: Buffer, clock: Clock): Challenges {
  const used = new Set<string>()
  const sign = (purpose: string, said: Buffer) =>
    createHmac('sha256', secret).update(said).update(purpose, 'utf8').digest()
  return {
    make(purpose) {
      const said = Buffer.concat([Buffer.alloc(timeBytes), randomBytes(randomLength)])
      said.writeUIntBE(clock.now(), 0, timeBytes)
      return new Uint8Array(Buffer.concat([said, sign(purpose, said)]))
    },
    isFresh(challenge, purpose) {
      const bytes = Buffer.from(challenge, 'base64url')
      const said = bytes.subarray(0, timeBytes + randomLength)
      if (said.length < timeBytes + randomLength) return false
      const [signed, expected] = [bytes.subarray(said.length), sign(purpose, said)]
      if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) return false
      const ageMs = clock.now() - said.readUIntBE(0, timeBytes)
      return ageMs >= 0 && ageMs < ageLimitMs && !used.has(challenge)
    },
    use(challenge) {
      if (used.has(challenge)) return false
      used.add(challenge)
      const [oldest] = used
      if (used.size > usedLimit && oldest !== undefined) used.delete(oldest)
      return true
    },
  }
}
