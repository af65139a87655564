// npm test: everything, browser included. Says how long it took, and at the end how many tests passed.
import { findChromium } from './find-chromium.mjs'
import { run } from './steps.mjs'

/** What all of it may take on 2 cores; told when it takes longer. */
const aimMinutes = 25
/** What hangs is ended; a slow machine is not. */
const limitMinutes = 35
/** How many seeds the simulations try; `npm run check` takes a quick look at some 20. */
const seeds = '100'

const began = performance.now()
const chromium = findChromium()
if (!chromium.found) {
  console.error(chromium.sentence)
  process.exit(1)
}
const { held, counts } = await run(
  ['format', 'lint', 'page types', 'types', 'unit', 'build', 'integration', 'browser'],
  {
    env: { SYNC_SEEDS: process.env.SYNC_SEEDS ?? seeds, WAYMARK_CHROMIUM: chromium.path },
    since: began,
    limitMinutes,
  },
)
const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `${held ? 'Everything holds' : 'It does not hold'}, in ${Math.floor(seconds / 60)} min ${seconds % 60} s.`,
)
if (seconds > aimMinutes * 60) console.log(`That is more than the ${aimMinutes} minutes that it may take.`)
console.log(`${counts.passed} passed, ${held ? 0 : Math.max(1, counts.failed)} failed`)
process.exit(held ? 0 : 1)
