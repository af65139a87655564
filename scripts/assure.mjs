// npm run assure: every line of docs/assurance.md that has a figure, with all its tries. `--only R-4,P-1` runs some.
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { chooseRuns, findFigure, isReached } from './assure-judge.mjs'
import { runs } from './assure-lines.mjs'
import { keep } from './assure-report.mjs'
import { ensureBuilt } from './build.mjs'
import { findChromium } from './find-chromium.mjs'
import { runCommand, tools } from './steps.mjs'

const limitMinutes = 40
/** Runs that measure no times share the machine, so many at once. */
const besideEachOther = 3

const began = performance.now()
const loadBefore = loadavg()[0] ?? 0
let chosen
try {
  chosen = chooseRuns(runs, process.argv.slice(2))
} catch (error) {
  stop(error.message)
}
if (chosen.some(({ id }) => id === 'R-2') && spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0) {
  stop(
    'R-2 watches system calls with strace, which is missing or may not: "apt-get install strace", as root.',
  )
}
const chromium = findChromium()
if (chosen.some(({ spec }) => spec !== undefined) && !chromium.found) stop(chromium.sentence)
ensureBuilt()

const results = new Map()
const shared = chosen
  .filter(({ alone }) => alone !== true)
  .toSorted((one, other) => (other.minutes ?? 0) - (one.minutes ?? 0))
await Promise.all(
  Array.from({ length: besideEachOther }, async () => {
    for (let run = shared.shift(); run !== undefined; run = shared.shift()) await perform(run)
  }),
)
for (const run of chosen) if (run.alone === true) await perform(run)

const all = chosen.flatMap((run) => results.get(run) ?? [])
const minutes = Math.round((performance.now() - began) / 60_000)
if (chosen.length === runs.length) keep(all, minutes, loadBefore)
const missed = all.filter(({ reached }) => !reached)
console.log(`${all.length - missed.length} of ${all.length} lines reach their figure, in ${minutes} min.`)
process.exit(missed.length === 0 ? 0 : 1)

/** Runs it, and prints a line for each of its own. */
async function perform(run) {
  const from = performance.now()
  const { code, output, late } = await runCommand(commandOf(run), environmentOf(run), endsAfterMs())
  const lines = run.lines.map((line) => {
    const figure = findFigure(run, line, output)
    return { id: run.id, what: line.what, figure, reached: isReached(line, figure, code === 0) }
  })
  results.set(run, lines)
  for (const { id, what, figure, reached } of lines) {
    console.log(`${id.padEnd(5)} ${what.padEnd(52)} ${figure ?? 'no figure'}  ${reached ? 'ok' : 'NOT'}`)
  }
  const seconds = Math.round((performance.now() - from) / 1000)
  console.log(`      ${run.file ?? run.spec}: ${seconds} s`)
  if (late) console.log(`"${run.id}" was ended: all of it together may take ${limitMinutes} minutes.`)
  if (code !== 0) console.log(output)
}

function commandOf({ id, file, spec }) {
  if (spec !== undefined) return [tools.playwright, 'test', spec]
  return [tools.vitest, 'run', file, '-t', `(^| )${id} `]
}

function environmentOf({ set }) {
  const numbers = Object.entries(set).map(([name, value]) => [name, String(value)])
  return { ...Object.fromEntries(numbers), ...(chromium.found ? { WAYMARK_CHROMIUM: chromium.path } : {}) }
}

function endsAfterMs() {
  return began + limitMinutes * 60_000 - performance.now()
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
