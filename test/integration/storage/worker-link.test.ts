import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkerLink, type WorkerLink } from '#server/storage/threads/worker-link.ts'

describe('the link to a worker', () => {
  let link: WorkerLink

  beforeEach(async () => {
    link = createWorkerLink(new URL('./crashing-worker.ts', import.meta.url), undefined)
    await link.start()
  })
  afterEach(() => link.close())

  it('ST-20 a crash rejects what was under way with store-unavailable, and the next call works', async () => {
    for (let round = 0; round < 3; round++) {
      const hanging = link.call('hang', undefined, 0)
      const crashing = link.call('crash', undefined, 0)
      const both = await Promise.allSettled([hanging, crashing])
      expect(both).toMatchObject([
        { status: 'rejected', reason: { kind: 'store-unavailable' } },
        { status: 'rejected', reason: { kind: 'store-unavailable' } },
      ])
      expect(await link.call('echo', round, 0)).toBe(round)
    }
  })
})
