import { hashPassword, verifyPassword } from './password-hash.ts'

/** How many hashes run at once, and how many may wait: each takes 19 MiB and a thread of the pool. */
const runningLimit = 2
const waitingLimit = 200

/** Password hashing with an end to it: a flood of sign-ins costs a bounded amount of memory and threads. */
export interface HashQueue {
  /** Whether there is room for one more; without it the person is asked to try again soon. */
  hasRoom(): boolean
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

export function createHashQueue(): HashQueue {
  let running = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= runningLimit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }

  return {
    hasRoom: () => waiting.length < waitingLimit,
    hash: (password) => inTurn(() => hashPassword(password)),
    verify: (hash, password) => inTurn(() => verifyPassword(hash, password)),
  }
}
