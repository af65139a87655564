import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DocumentBody } from '#server/sync/document-body.ts'
import { DocumentState } from '#server/sync/document-state.ts'
import {
  describeFailure,
  parseFailingSeeds,
  readFailingSeeds,
} from '../../support/simulation/failing-seeds.ts'
import { createEventCounts, simEvents } from '../../support/simulation/sim-events.ts'
import { makeSimPractice, type SimPractice } from '../../support/simulation/sim-practice.ts'
import { simulate, simulatorVersion } from '../../support/simulation/simulate.ts'

/** A quick look by default; `npm test` gives 500. */
const seeds = Number(process.env['SYNC_SEEDS'] ?? 20)
const firstSeed = Number(process.env['SYNC_FIRST_SEED'] ?? 1)
/** Fewer seeds are a look at one story, not a run. */
const isRun = seeds >= 20
const atLeast = Math.max(1, Math.floor(seeds / 50))
const limitMs = 60_000 + 1_000 * seeds

const counts = createEventCounts()
let practice: SimPractice
/** What bodies of documents do by themselves, told by none of their ports. */
const bodies = [
  ['body-deferred', vi.spyOn(DocumentBody.prototype, 'defer')],
  ['body-released', vi.spyOn(DocumentBody.prototype, 'release')],
  ['body-rested', vi.spyOn(DocumentBody.prototype, 'rest')],
  ['body-read-again', vi.spyOn(DocumentBody.prototype, 'restore')],
] as const
/** However small its documents are, here they go back to their log. */
const resting = vi.spyOn(DocumentState.prototype, 'isWorthResting', 'get').mockReturnValue(true)

beforeAll(async () => {
  practice = await makeSimPractice(Date.UTC(2026, 0, 5, 9))
})
afterAll(() => {
  for (const [, spy] of bodies) spy.mockRestore()
  resting.mockRestore()
})

describe('simulation', () => {
  const kept = readFailingSeeds()

  it(
    `R-8 what failed once holds: ${kept.length} seeds are tried first`,
    async () => {
      for (const { seed, what } of kept) await trySeed(seed, what)
    },
    limitMs,
  )

  it(
    `R-8 ${seeds} seeds from ${firstSeed}: whatever is delayed, lost, doubled or killed, all end equal`,
    async () => {
      for (let seed = firstSeed; seed < firstSeed + seeds; seed++) await trySeed(seed)
      process.stderr.write(`figure: R-8 ${seeds} seeds from ${firstSeed}, 0 ended apart\n`)
    },
    limitMs,
  )

  it.runIf(isRun)(`R-8 every kind of event came about ${atLeast} times or more`, () => {
    process.stderr.write(`figure: R-8 events ${JSON.stringify(counts)}\n`)
    expect(simEvents.filter((event) => counts[event] < atLeast)).toEqual([])
  })

  it(
    'R-8 a seed tells the same story each time, byte for byte, and another seed another',
    async () => {
      const digests: string[] = []
      for (const seed of [firstSeed, firstSeed, firstSeed + 1]) {
        digests.push(await simulate(practice, seed, createEventCounts()))
      }
      const again = await simulate(await makeSimPractice(practice.at), firstSeed, createEventCounts())
      expect(digests[1]).toBe(digests[0])
      expect(again).toBe(digests[0])
      expect(digests[2]).not.toBe(digests[0])
    },
    limitMs,
  )

  it.each([
    ['no list', '{}'],
    ['half a list', '[{"seed":1'],
    ['no seed', '[{"simulator":1,"on":"2026-01-05","what":"something happened"}]'],
    ['a word for a seed', '[{"seed":"1","simulator":1,"on":"2026-01-05","what":"something happened"}]'],
    ['no day', '[{"seed":1,"simulator":1,"on":"today","what":"something happened"}]'],
    ['no reason', '[{"seed":1,"simulator":1,"on":"2026-01-05","what":""}]'],
    [
      'something unknown',
      '[{"seed":1,"simulator":1,"on":"2026-01-05","what":"something happened","skip":true}]',
    ],
    ['another simulator', '[{"seed":1,"simulator":0,"on":"2026-01-05","what":"something happened"}]'],
  ])('R-8 a list of failing seeds with %s is not passed over', (_what, text) => {
    expect(() => parseFailingSeeds(text)).toThrow()
  })

  it('R-8 a failing seed that stands twice is noticed, and one as the run tells it is read', () => {
    const line = describeFailure(7, 'something happened', '2026-01-05')
    expect(parseFailingSeeds(`[${line}]`)).toEqual([
      { seed: 7, simulator: simulatorVersion, on: '2026-01-05', what: 'something happened' },
    ])
    expect(() => parseFailingSeeds(`[${line},${line}]`)).toThrow('twice')
  })
})

async function trySeed(seed: number, what = ''): Promise<void> {
  try {
    await simulate(practice, seed, counts)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    const line = describeFailure(seed, why, new Date().toISOString().slice(0, 10))
    throw new Error(`seed ${seed}: ${why} ${what}\nkeep it in failing-seeds.json: ${line}`, { cause: error })
  }
  for (const [event, spy] of bodies) {
    counts[event] += spy.mock.calls.length
    spy.mockClear()
  }
}
