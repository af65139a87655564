// Finds a Chromium for the browser tests, or brings one.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const cached = [
  'chromium-*/chrome-linux*/chrome',
  'chromium_headless_shell-*/*/*headless*shell',
  'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
]

/** Where a Chromium is, or one sentence on how to get one. Tries in order: named, system, cached, Playwright's, Debian's. */
export function findChromium() {
  const path = named() ?? system() ?? cachedByPlaywright() ?? fromPlaywright() ?? fromDebian()
  if (path) return { found: true, path }
  return {
    found: false,
    sentence:
      'The browser tests need a Chromium and none could be found or fetched: install one (Debian: apt-get install chromium), or name yours in WAYMARK_CHROMIUM, and run "npm test" again.',
  }
}

function named() {
  const path = process.env.WAYMARK_CHROMIUM
  return path && existsSync(path) ? path : undefined
}

function system() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return undefined
}

function cachedByPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  return globSync(cached, { cwd: folder })
    .map((found) => join(folder, found))
    .at(-1)
}

function fromPlaywright() {
  console.log('No Chromium on this machine yet. Trying to fetch one, for 30 seconds at most.')
  const cli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { timeout: 30_000, stdio: 'ignore' })
  return cachedByPlaywright()
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log("Installing Debian's Chromium.")
  const apt = (...args) =>
    spawnSync('/usr/bin/apt-get', args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return system()
}
