import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '#lib/base/ids.ts'
import { automaticSpacing } from '#lib/versions/version-limits.ts'
import {
  createVersionKeeper,
  longBurstMs,
  quietBeforeVersionMs,
} from '#server/storage/versions/version-keeper.ts'
import { startVersionRounds, versionRoundMs } from '#server/storage/versions/version-rounds.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { HandClock } from '#test/support/sync-hand-clock.ts'
import { addLines, openVersionWorld, type VersionWorld } from '#test/support/version-world.ts'

let world: VersionWorld
let page: DocumentId

beforeAll(async () => {
  world = await openVersionWorld()
})
afterAll(() => world.dispose())
beforeEach(async () => {
  page = await world.newSessionPage()
})

const sam = () => world.pair.client.sessionId
const write = (words = 'Words.') => world.write(sam(), page, addLines(words))
const pass = (ms: number) => {
  world.harness.clock.time += ms
}
const keeper = () => createVersionKeeper(world.harness.store)
const keepDue = () => keeper().keepDue(world.harness.clock.now())
const listed = async () => valueOf(await world.versions.list(sam(), page, undefined)).versions
const apart = automaticSpacing[0]?.apartMs ?? 0

describe('versions that are kept by themselves', () => {
  it('VE-4 one is kept when nobody has written for five minutes, and none while nothing is written', async () => {
    await write()
    pass(quietBeforeVersionMs - 1)
    await keepDue()
    expect(await listed()).toEqual([])
    pass(1)
    await keepDue()
    const [only] = await listed()
    expect(only).toMatchObject({ kind: 'automatic', madeBy: undefined, name: '' })
    expect(only?.writers).toEqual([world.pair.client.accountId])
    pass(apart)
    await keepDue()
    expect(await listed()).toHaveLength(1)
  })

  it('VE-4 one is kept also when the log was compacted meanwhile, and by a keeper that has just begun', async () => {
    await write()
    valueOf(await world.log.compact(page))
    pass(quietBeforeVersionMs)
    await keepDue()
    expect(await listed()).toHaveLength(1)
  })

  it('VE-4 a burst that goes on is kept every half hour', async () => {
    const same = keeper()
    const begun = world.harness.clock.time
    const step = 2 * 60_000
    while (world.harness.clock.time < begun + longBurstMs) {
      await write()
      await same.keepDue(world.harness.clock.now())
      expect(await listed()).toEqual([])
      pass(step)
    }
    await write()
    await same.keepDue(world.harness.clock.now())
    expect(await listed()).toHaveLength(1)
  })

  it('VE-5 two are at least ten minutes apart, and whoever comes second keeps none', async () => {
    await write()
    pass(quietBeforeVersionMs)
    await Promise.all([keepDue(), keepDue()])
    expect(await listed()).toHaveLength(1)
    await write('More.')
    pass(quietBeforeVersionMs)
    await keepDue()
    expect(await listed()).toHaveLength(1)
    pass(apart - quietBeforeVersionMs)
    await keepDue()
    expect(await listed()).toHaveLength(2)
  })

  it('VE-5 a clock that was set back holds nothing up', async () => {
    await write()
    pass(quietBeforeVersionMs)
    await keepDue()
    pass(-365 * 24 * 60 * 60_000)
    await write('After the clock was put right.')
    pass(quietBeforeVersionMs)
    await keepDue()
    expect(await listed()).toHaveLength(2)
  })

  it('VE-4 rounds go on one after another until they are stopped, whatever happens in one', async () => {
    const timers = new HandClock()
    let rounds = 0
    let finished = Promise.withResolvers<void>()
    const running = startVersionRounds({
      keeper: {
        keepDue: () => {
          rounds++
          finished.resolve()
          finished = Promise.withResolvers()
          return rounds === 1 ? Promise.reject(new Error('out of reach')) : Promise.resolve()
        },
      },
      clock: world.harness.clock,
      timers,
    })
    for (const expected of [1, 2]) {
      const { promise } = finished
      timers.advance(versionRoundMs)
      await promise
      await new Promise((resolve) => setImmediate(resolve))
      expect(rounds).toBe(expected)
    }
    await running.stop()
    timers.advance(versionRoundMs)
    expect(rounds).toBe(2)
  })
})
