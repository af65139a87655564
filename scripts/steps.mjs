// Runs named steps one after another and says how long each took.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules', '.bin', name)
/** What a run compiled is read by the next: some hundred servers start in the tests. */
const compiled = join(root, 'node_modules', '.cache', 'compiled')
const killAfterMs = 5_000

/** The programs that run tests. */
export const tools = { vitest: bin('vitest'), playwright: bin('playwright') }

/** Every step that `check` and `test` are made of: name → command. */
const steps = {
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
 * Runs the steps in order until one does not hold, printing a line for each, the figures that tests give
 * (`figure: …`), and everything a step said when it does not hold. `limitMinutes`, counted from
 * `since`, is for all of them together; what runs when it is over is ended. Answers whether all held, and how many tests passed and failed.
 */
export async function run(names, { env = {}, since = performance.now(), limitMinutes = Infinity } = {}) {
  const endsAt = since + limitMinutes * 60_000
  const counts = { passed: 0, failed: 0 }
  for (const name of names) {
    const began = performance.now()
    const { code, output, late } = await runCommand(steps[name], env, endsAt - began)
    const tally = count(name, output)
    counts.passed += tally.passed
    counts.failed += tally.failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const held = code === 0
    const tests = tally.passed + tally.failed === 0 ? '' : `  ${tally.passed} passed, ${tally.failed} failed`
    console.log(`${held ? 'ok ' : 'NOT'}  ${name.padEnd(12)} ${seconds.padStart(6)} s${tests}`)
    for (const [figure] of output.matchAll(/\bfigure: .*$/gm)) console.log(`     ${figure.trim()}`)
    if (held) continue
    console.log(output)
    if (late) console.log(`"${name}" was ended: all of it together may take ${limitMinutes} minutes.`)
    return { held: false, counts }
  }
  return { held: true, counts }
}

/** In a process group of its own, so that what it started ends with it. */
export function runCommand([command, ...args], env, limitMs) {
  const { FORCE_COLOR: _, ...all } = { ...process.env, ...env }
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Colour codes would hide the counts.
    env: { NODE_COMPILE_CACHE: compiled, ...all, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  return new Promise((resolve) => {
    let late = false
    const end = (signal) => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, signal)
      } catch {
        // It has ended meanwhile.
      }
    }
    const interrupt = () => {
      end('SIGTERM')
      process.exit(130)
    }
    const timers = []
    if (limitMs < Infinity) {
      timers.push(
        setTimeout(
          () => {
            late = true
            end('SIGTERM')
            timers.push(setTimeout(() => end('SIGKILL'), killAfterMs))
          },
          Math.max(0, limitMs),
        ),
      )
    }
    const done = (code) => {
      for (const timer of timers) clearTimeout(timer)
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
      resolve({ code: late ? 1 : code, output, late })
    }
    process.on('SIGINT', interrupt)
    process.on('SIGTERM', interrupt)
    child.on('error', (error) => {
      output += `${command} could not be started (${error.code}): run "npm ci" again.\n`
      done(1)
    })
    child.on('close', done)
  })
}

/** How many tests a step says have passed and failed. */
function count(name, output) {
  const said = (text, what) => Number(new RegExp(`\\b(\\d+) ${what}\\b`).exec(text)?.[1] ?? 0)
  switch (name) {
    case 'unit':
    case 'integration': {
      const line = /^\s*Tests\s.*$/m.exec(output)?.[0] ?? ''
      return { passed: said(line, 'passed'), failed: said(line, 'failed') }
    }
    case 'browser': {
      const end = output.slice(output.search(/^\s*\d+ (?:passed|failed|interrupted|skipped)\b/m))
      return {
        passed: said(end, 'passed'),
        failed: said(end, 'failed') + said(end, 'interrupted') + said(end, 'did not run'),
      }
    }
    default:
      return { passed: 0, failed: 0 }
  }
}
