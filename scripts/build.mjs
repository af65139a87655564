// Builds the pages when what they are made of has changed since the last build; otherwise does nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, '.next', 'built-from')
const sources = [
  'app/**/*',
  'lib/**/*',
  'public/**/*',
  'scripts/lighter/*',
  'scripts/pack.mjs',
  'server/http/careful-headers.ts',
  'proxy.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** One digest of every file that the pages are made of. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).toSorted()) {
    if (!statSync(join(root, file)).isFile()) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Leaves a build in `.next` that fits the sources. Exits the process with a sentence when it cannot. */
export function ensureBuilt() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  // A build that is cut short must not pass for the one before it.
  rmSync(stamp, { force: true })
  console.log('Building the pages. The first time takes about a minute.')
  runOrEnd([join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'])
  runOrEnd([join(root, 'scripts', 'pack.mjs')])
  writeFileSync(stamp, now)
}

function runOrEnd(command) {
  const ran = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (ran.status !== 0) {
    console.error(ran.stdout, ran.stderr)
    console.error(
      'The pages could not be built; what went wrong stands above. Nothing that was kept has changed.',
    )
    process.exit(1)
  }
}

if (process.argv[1] === import.meta.filename) ensureBuilt()
