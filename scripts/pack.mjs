// Packs the scripts and styles of a build once, as tightly as gzip can be packed, for the server to send as they are.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipAsync } from '@gfx/zopfli'

/** More rounds take longer and win next to nothing. */
const numiterations = 5

const build = join(import.meta.dirname, '..', '.next')
const from = join(build, 'static')
const to = join(build, 'packed')
/** What was packed before, by what is in it: the largest files change with our dependencies alone. */
const cache = join(build, 'cache', 'packed')

mkdirSync(cache, { recursive: true })
rmSync(to, { recursive: true, force: true })
const kept = new Set()
for (const file of globSync('**/*.{js,css}', { cwd: from })) {
  const bytes = readFileSync(join(from, file))
  const name = `${createHash('sha256').update(bytes).digest('hex')}-${numiterations}`
  const target = join(to, `${file}.gz`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, await packOnce(join(cache, name), bytes))
  kept.add(name)
}
for (const name of globSync('*', { cwd: cache })) if (!kept.has(name)) rmSync(join(cache, name))

async function packOnce(file, bytes) {
  if (existsSync(file)) return readFileSync(file)
  const packed = await gzipAsync(bytes, { numiterations })
  writeFileSync(file, packed)
  return packed
}
