import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import { inspectUpdate } from '#server/sync/inspector/inspect-update.ts'
import { madeUpdate } from '../../../support/made-update.ts'
import { createRandom } from '../../../support/sync-random.ts'
import { stateOf } from '../../../support/sync-state.ts'
import { figure, seed, tries } from '../../../support/tries.ts'

const limitMs = 20
const limitBytes = 5_000_000
/** Whatever else the machine does now and then counts for nobody. */
const looks = 5

const billions = 4_000_000_000
const typeWithParent = 7

interface Bomb {
  readonly what: string
  readonly kind?: DocumentKind
  readonly update: Uint8Array
}

const repeated = (count: number, ...bytes: readonly number[]) =>
  new Uint8Array(count * bytes.length).map((_, index) => bytes[index % bytes.length] ?? 0)

const rootsOf = (count: number) => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let root = 0; root < count; root++)
      doc.getXmlFragment(`step/${root}`).insert(0, [new Y.XmlText('x')])
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Every element's parent is the element before it. */
const nested = (depth: number) =>
  madeUpdate(
    1,
    depth,
    9,
    0,
    typeWithParent,
    1,
    'body',
    3,
    'paragraph',
    ...Array.from({ length: depth - 1 }, (_, level) => [typeWithParent, 0, 9, level, 3, 'paragraph']).flat(),
    0,
  )

const letters = (() => {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, [new Y.XmlText('x'.repeat(100_000))])
  return doc
})()

const bombs: readonly Bomb[] = [
  { what: 'billions of authors', update: madeUpdate(billions, 0) },
  { what: 'billions of structs', update: madeUpdate(1, billions, 1, 0, 0, 1, 0) },
  { what: 'billions of deletions', update: madeUpdate(0, 1, 7, billions) },
  { what: 'billions of deleters', update: madeUpdate(0, billions) },
  { what: 'a text of billions of bytes', update: madeUpdate(1, 1, 9, 0, 4, 1, 'body', billions) },
  { what: 'a struct of billions', update: madeUpdate(1, 1, 9, 0, 0, billions * 1_000, 0) },
  { what: 'version 2', update: Y.encodeStateAsUpdateV2(letters) },
  {
    what: 'more structs than a returning frame may hold',
    update: madeUpdate(1, 150_001, 9, 0, repeated(150_001, 0, 1), 0),
  },
  { what: 'a million deletions', update: madeUpdate(0, 1, 9, 1_000_000, repeated(1_000_000, 1, 1)) },
  { what: '10,000 levels', update: nested(10_000) },
  { what: '10,000 roots', kind: 'board', update: rootsOf(10_000) },
]

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What one look takes, when nothing else is in the way. */
function measure({ update, kind = 'session' }: Bomb) {
  const least = { ms: Infinity, bytes: Infinity }
  for (let look = 0; look < looks; look++) {
    const state = stateOf(kind)
    collect()
    const before = process.memoryUsage()
    const began = performance.now()
    const inspection = inspectUpdate(update, state)
    const ms = performance.now() - began
    const after = process.memoryUsage()
    const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
    least.ms = Math.min(least.ms, ms)
    least.bytes = Math.min(least.bytes, bytes)
    expect(inspection.kind, `${kind} ${update.length}`).toBe('refused')
  }
  return least
}

it(`P-3 ${bombs.length} of ${bombs.length} kinds of bomb are refused, each under 20 ms and 5 MB`, () => {
  let slowest = 0
  let largest = 0
  let refused = 0
  for (const bomb of bombs) {
    const { ms, bytes } = measure(bomb)
    slowest = Math.max(slowest, ms)
    largest = Math.max(largest, bytes)
    expect(ms, bomb.what).toBeLessThan(limitMs)
    expect(bytes, bomb.what).toBeLessThan(limitBytes)
    refused += 1
  }
  figure(
    `P-3 ${refused} of ${bombs.length} bombs refused, the slowest ${slowest.toFixed(1)} ms, the largest ${(largest / 1e6).toFixed(1)} MB`,
  )
})

const dangling = tries('DANGLING', 10_000)

it(`P-4 ${dangling} of ${dangling} updates whose dependencies never come are held by nobody, looked at in less than 50 ms in all`, () => {
  const random = createRandom(seed)
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, [new Y.XmlText('known')])
  const state = stateOf('session', [Y.encodeStateAsUpdate(doc)])
  const letter = new Uint8Array([4 | 128])
  const updates = Array.from({ length: dangling }, () => {
    const client = 1 + random.int(2 ** 31)
    const missing = 1 + random.int(2 ** 31)
    return random.pick([
      () => madeUpdate(1, 1, client, 0, letter, missing, random.int(99), 'x', 0),
      () => madeUpdate(1, 1, client, 1 + random.int(99), letter, missing, 0, 'x', 0),
      () => madeUpdate(0, 1, missing, 1, random.int(99), 1),
      () => madeUpdate(1, 1, client, 5, 0, 3, 0),
    ])()
  })
  let least = Infinity
  let asked = 0
  for (let look = 0; look < looks; look++) {
    asked = 0
    const began = performance.now()
    for (const update of updates) if (inspectUpdate(update, state).kind === 'resync') asked += 1
    least = Math.min(least, performance.now() - began)
  }
  figure(`P-4 ${asked} of ${dangling} held by nobody, ${least.toFixed(1)} ms in all, seed ${seed}`)
  expect(asked).toBe(dangling)
  expect(state.doc.store.pendingStructs).toBe(null)
  expect(state.doc.store.pendingDs).toBe(null)
  expect(least).toBeLessThan((50 * Math.max(dangling, 10_000)) / 10_000)
})
