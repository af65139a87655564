import { randomFillSync } from 'node:crypto'

const fetchedAtOnce = 1024

/**
 * Gives `length` random bytes at each call, fetched many at a time: one system call for each takes longer than
 * sealing a record. What it gives is handed out once and may be overwritten once the next call was made.
 */
export function createRandomSource(length: number): () => Uint8Array {
  const pool = Buffer.alloc(length * fetchedAtOnce)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
}
