// npm test: everything, browser included. Says how long it took, and at the end how many tests passed.
import { findChromium } from './find-chromium.mjs'
import { run } from './steps.mjs'

const began = performance.now()
const chromium = findChromium()
if (!chromium.found) {
  console.error(chromium.sentence)
  process.exit(1)
}
const { held, counts } = run(
  ['format', 'lint', 'page types', 'types', 'unit', 'build', 'integration', 'browser'],
  {
    WAYMARK_CHROMIUM: chromium.path,
  },
)
const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `${held ? 'Everything holds' : 'It does not hold'}, in ${Math.floor(seconds / 60)} min ${seconds % 60} s.`,
)
console.log(`${counts.passed} passed, ${held ? 0 : Math.max(1, counts.failed)} failed`)
process.exit(held ? 0 : 1)
