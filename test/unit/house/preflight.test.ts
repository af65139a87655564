import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Runs the preflight as if in a runtime of the given version. */
function preflightUnder(version: string, script = 'scripts/preflight.cjs') {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  folders.push(folder)
  const pretend = join(folder, 'pretend.cjs')
  writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '${version}' })`)
  return spawnSync(process.execPath, ['--require', pretend, script], { encoding: 'utf8' })
}

describe('preflight', () => {
  it('HSE-3 lets the runtime pass that the product is made for', () => {
    expect(preflightUnder('24.0.0').status).toBe(0)
  })

  it('HSE-3 says one sentence to an old runtime, and no stack', () => {
    const { status, stderr } = preflightUnder('18.19.0')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('needs Node 24')
  })

  it('HSE-3 says what to run where nothing is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'empty-clone-'))
    folders.push(folder)
    const script = join(folder, 'preflight.cjs')
    writeFileSync(script, readFileSync('scripts/preflight.cjs'))
    const { status, stderr } = preflightUnder('24.0.0', script)
    expect(status).toBe(1)
    expect(stderr).toContain('npm ci')
  })

  it('HSE-3 is written so that old runtimes can read it', () => {
    const source = readFileSync('scripts/preflight.cjs', 'utf8')
    expect(source).not.toMatch(/=>|\bconst\b|\blet\b|\?\.|`/)
  })
})
