import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Store } from '#server/storage/store.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { systemTimers } from '#server/sync/timers.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, signIn, valueOf, type Pair, type SetClock } from '#test/contracts/store-world.ts'
import { countTokens, FaultWriter } from '../../support/fault-writer.ts'
import { startLockHolder } from '../../support/lock-holder.ts'
import { createRandom } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

function hubOn(store: Store, clock: SetClock) {
  return createSyncHub({
    log: createDocumentLog(store),
    gate: createStoreGate(store),
    // Rates and pauses go by a clock that runs; the store's stands until it is set.
    clock: { now: () => Math.floor(clock.time + performance.now()) },
    timers: systemTimers,
    logger: silent,
  })
}

const seqOf = async (store: Store, { boardId }: Pair) =>
  valueOf(await store.ask('loadDocumentLog', { documentId: boardId })).seq

const tokensOf = async (store: Store, { boardId }: Pair) =>
  countTokens(valueOf(await store.ask('loadDocumentLog', { documentId: boardId })).updates)

const locks = tries('LOCKS', 3)
/** Waiting for a lock costs nobody anything, so several wait beside each other. */
const worldsAtOnce = 4

it(
  `R-5 the lock held by another process, ${locks} of ${locks}: nothing acknowledged early, the event loop turns, all well afterwards`,
  async () => {
    const worlds = await Promise.all(Array.from({ length: Math.min(locks, worldsAtOnce) }, makeLockWorld))
    const gap = watchLoop()
    const began = performance.now()
    let held = 0
    await Promise.all(
      worlds.map(async (world) => {
        for (let round = 0; held < locks; round++) {
          held += 1
          await tryLock(world, round)
        }
      }),
    )
    const longestGap = gap()
    const free = watchLoop()
    await wait(Math.min(performance.now() - began, 10_000))
    const usualGap = free()
    figure(
      `R-5 ${held} of ${locks} held locks, 0 acknowledged early, event loop held ${longestGap} ms at most (${usualGap} ms while nothing is done)`,
    )
    // A machine that is busy with something else holds the loop also while no lock is held.
    expect(longestGap).toBeLessThan(Math.max(100, 3 * usualGap))
  },
  60_000 + (locks / worldsAtOnce) * 20_000,
)

async function makeLockWorld() {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const { store, clock, dataFolder } = harness
  const pair = await makePair(store)
  const holder = startLockHolder(dataFolder)
  onTestFinished(() => holder.end())
  const writer = new FaultWriter(hubOn(store, clock), pair.client.sessionId, pair.boardId)
  return { store, pair, holder, writer }
}

/** What is written while another process holds the lock is told to be unsaved, and saved once it is free. */
async function tryLock(world: Awaited<ReturnType<typeof makeLockWorld>>, round: number): Promise<void> {
  const { store, pair, holder, writer } = world
  expect(await writer.connect()).toBe('saved')
  await holder.hold()
  expect(await writer.write(String(round))).toBe('told')
  expect(await seqOf(store, pair)).toBe(round)
  writer.peer.disconnect()
  await holder.free()
  expect(await writer.connect()).toBe('saved')
  expect(await seqOf(store, pair)).toBe(round + 1)
  writer.peer.disconnect()
}

/** The longest time between two turns of the event loop, ms. */
function watchLoop(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return Math.round(longest)
  }
}

const clocks = tries('CLOCKS', 3)
const dayMs = 86_400_000

it(
  `R-9 clocks wrong by a day that step back and forth, ${clocks} of ${clocks}: nobody is kept out for good, no word lost or doubled`,
  async () => {
    const random = createRandom(seed)
    let steps = 0
    for (let round = 0; round < clocks; round++) {
      const harness = await openSqliteHarness()
      const { store, clock } = harness
      try {
        const pair = await makePair(store)
        const { accountId } = pair.client
        const writer = new FaultWriter(hubOn(store, clock), pair.client.sessionId, pair.boardId)
        let token = 0
        let told = await writer.connect()
        for (let step = 0; step < 6; step++, steps++) {
          for (let write = 0; told === 'saved' && write < 3; write++)
            told = await writer.write(String(token++))
          clock.time += random.pick([-dayMs, -dayMs, dayMs])
          if (told === 'saved') told = await writer.write(String(token++))
          if (told === 'saved') continue
          // A session that is a day old by this clock has ended; whoever signs in again goes on.
          expect(writer.peer.closed?.code).toBe(4401)
          writer.sessionId = (await signIn(store, accountId, 'hash-2', 'again')).sessionId
          told = await writer.connect()
          expect(told).toBe('saved')
        }
        writer.peer.disconnect()
        clock.time = Math.max(clock.time, Date.UTC(2026, 0, 5, 9))
        const found = await tokensOf(await harness.reopen(), pair)
        expect(found.size).toBe(token)
        expect([...found.values()].every((count) => count === 1)).toBe(true)
      } finally {
        await harness.dispose()
      }
    }
    figure(
      `R-9 ${clocks} of ${clocks} worlds with ${steps} steps of a day, nothing lost or doubled, seed ${seed}`,
    )
  },
  60_000 + clocks * 20_000,
)
