import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { simulatorVersion } from './simulate.ts'

const entry = z.strictObject({
  seed: z.int().nonnegative(),
  /** Of the simulator that found it: another asks chance otherwise, and the seed is another story. */
  simulator: z.literal(simulatorVersion),
  on: z.iso.date(),
  /** What it showed. */
  what: z.string().min(10),
})

export type FailingSeed = z.infer<typeof entry>

/** Seeds that failed once. Throws on whatever it does not understand: a seed passed over is a test that is gone. */
export function parseFailingSeeds(text: string): readonly FailingSeed[] {
  const seeds = z.array(entry).parse(JSON.parse(text))
  if (new Set(seeds.map(({ seed }) => seed)).size < seeds.length)
    throw new Error('a failing seed stands twice')
  return seeds
}

export function readFailingSeeds(): readonly FailingSeed[] {
  return parseFailingSeeds(readFileSync(new URL('./failing-seeds.json', import.meta.url), 'utf8'))
}

/** What to add to the file for a seed that has just failed. */
export function describeFailure(seed: number, what: string, on: string): string {
  return JSON.stringify({ seed, simulator: simulatorVersion, on, what })
}
