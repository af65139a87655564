// Runs named steps one after another and says how long each took.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Every step that `check` and `test` are made of: name → command. */
export const steps = {
  format: [bin('oxfmt'), '--check', '.'],
  lint: [bin('oxlint')],
  'page types': [process.execPath, join(root, 'node_modules/next/dist/bin/next'), 'typegen'],
  types: [bin('tsc'), '--noEmit'],
  unit: [bin('vitest'), 'run', '--project', 'unit'],
  integration: [bin('vitest'), 'run', '--project', 'integration'],
  build: [process.execPath, join(root, 'scripts/build.mjs')],
  browser: [bin('playwright'), 'test'],
}

/**
 * Runs the steps in order until one does not hold.
 * Returns the names that held, the one that did not, and how many tests passed and failed.
 */
export function run(names, env = {}) {
  const counts = { passed: 0, failed: 0 }
  for (const name of names) {
    const began = performance.now()
    const [command, ...args] = steps[name]
    const done = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
    })
    const output = `${done.stdout ?? ''}${done.stderr ?? ''}`
    const tally = count(name, output)
    counts.passed += tally.passed
    counts.failed += tally.failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const held = done.status === 0
    console.log(
      `${held ? 'ok  ' : 'NOT '} ${name.padEnd(12)} ${seconds.padStart(6)} s${tally.passed ? `  ${tally.passed} passed` : ''}`,
    )
    for (const figure of output.matchAll(/^.*\bfigure: .*$/gm)) console.log(`     ${figure[0].trim()}`)
    if (!held) {
      console.log(output)
      return { held: false, counts }
    }
  }
  return { held: true, counts }
}

function count(name, output) {
  if (name === 'unit' || name === 'integration') {
    const line = /^\s*Tests\s.*$/m.exec(output)?.[0] ?? ''
    return {
      passed: Number(/(\d+) passed/.exec(line)?.[1] ?? 0),
      failed: Number(/(\d+) failed/.exec(line)?.[1] ?? 0),
    }
  }
  if (name === 'browser') {
    return {
      passed: Number(/^\s*(\d+) passed/m.exec(output)?.[1] ?? 0),
      failed: Number(/^\s*(\d+) failed/m.exec(output)?.[1] ?? 0),
    }
  }
  return { passed: 0, failed: 0 }
}
