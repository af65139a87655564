// npm run check: the quick truth, in under a minute.
import { run } from './steps.mjs'

const began = performance.now()
const { held } = await run(['format', 'lint', 'page types', 'types', 'unit'])
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`${held ? 'All of it holds' : 'It does not hold'}, in ${seconds} s.`)
process.exit(held ? 0 : 1)
