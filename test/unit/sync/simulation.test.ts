import { describe, expect, it } from 'vitest'
import { simulate } from '../../support/simulation/simulate.ts'
import { createEventCounts } from '../../support/simulation/sim-events.ts'
import { makeSimPractice } from '../../support/simulation/sim-practice.ts'

/** A quick look by default; `npm test` gives 500. */
const seeds = Number(process.env['SYNC_SEEDS'] ?? 20)
const firstSeed = Number(process.env['SYNC_FIRST_SEED'] ?? 1)

const counts = createEventCounts()

describe('simulation', () => {
  it(`R-8 ${seeds} seeds from ${firstSeed}: whatever is delayed, lost, doubled or killed, all end equal`, async () => {
    const practice = await makeSimPractice(Date.UTC(2026, 0, 5, 9))
    const failures = new Map<string, number[]>()
    const began = process.cpuUsage()
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      try {
        await simulate(practice, seed, counts)
      } catch (error) {
        if (seeds === 1) throw error
        const why = error instanceof Error ? error.message : 'unknown'
        failures.set(why, [...(failures.get(why) ?? []), seed])
      }
    }
    const used = process.cpuUsage(began)
    process.stderr.write(`cpu ${(used.user + used.system) / 1000 / seeds} ms a seed\n`)
    process.stderr.write(`${JSON.stringify(counts)}\n`)
    for (const [why, which] of failures) process.stderr.write(`${which.length} ${why}: ${which.slice(0, 8).join(' ')}\n`)
    expect([...failures.keys()]).toEqual([])
  }, 300_000)
})
