// Finds a Chromium for the browser tests, or brings one.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

// Without a window it needs a third less of the machine.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const cached = [
  'chromium-*/chrome-linux*/chrome',
  'chromium_headless_shell-*/*/*headless*shell',
  'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
]
const whatToDo =
  'install one (Debian, as root: apt-get install chromium), or name yours in WAYMARK_CHROMIUM, and run "npm test" again.'

/**
 * Where a Chromium that starts is, or one sentence on how to get one. Tries in order: the one that is named,
 * the system's, a cached one, Playwright's, Debian's. One that is named is used or refused, never passed over.
 */
export function findChromium() {
  const named = process.env.WAYMARK_CHROMIUM
  if (named) {
    if (starts(named)) return { found: true, path: named }
    return { found: false, sentence: `WAYMARK_CHROMIUM names ${named}, which does not start: ${whatToDo}` }
  }
  const path = system() ?? cachedByPlaywright() ?? fromPlaywright() ?? fromDebian()
  if (path) return { found: true, path }
  return {
    found: false,
    sentence: `The browser tests need a Chromium and none could be found or fetched: ${whatToDo}`,
  }
}

/** Some systems have a script of that name that only says what to install; some lack a library it needs. */
function starts(path) {
  if (!existsSync(path)) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

function system() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...paths, onMac].find(starts)
}

function cachedByPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  return globSync(cached, { cwd: folder })
    .map((found) => join(folder, found))
    .findLast(starts)
}

function fromPlaywright() {
  console.log('No Chromium on this machine yet. Trying to fetch one, for 30 seconds at most.')
  const cli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  const options = { timeout: 30_000, killSignal: 'SIGKILL', stdio: 'ignore' }
  spawnSync(process.execPath, [cli, 'install', 'chromium'], options)
  return cachedByPlaywright()
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log("Installing Debian's Chromium, for five minutes at most.")
  const apt = (timeout, ...args) =>
    spawnSync('/usr/bin/apt-get', args, {
      stdio: 'ignore',
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  // Without a network this fails and the install below does too, quickly.
  apt(60_000, 'update')
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    apt(240_000, 'install', '-y', '--no-install-recommends', browser, 'fonts-liberation')
    const path = system()
    if (path) return path
  }
  return undefined
}
