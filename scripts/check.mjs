// npm run check: the quick truth, in under a minute.
import { run } from './steps.mjs'

const began = performance.now()
const { held } = run(['format', 'lint', 'page types', 'types', 'unit'])
console.log(
  `${held ? 'All of it holds' : 'It does not hold'}, in ${Math.round((performance.now() - began) / 1000)} s.`,
)
process.exit(held ? 0 : 1)
