import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Y from 'yjs'
import { encodeSyncStep1, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { createThreadedReplayer } from '#server/replaying/threaded-replayer.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { systemTimers } from '#server/sync/timers.ts'
import { bodyReader } from '#server/workspaces/document-readers.ts'
import { MemoryLog } from '../support/sync-memory-log.ts'
import { documentNamed, FakeGate, personNamed } from '../support/sync-people.ts'

/**
 * The sync engine alone, without sockets and disk: CPU of a keystroke through a room, memory of an open
 * document, and how long a large one holds the event loop. Run with `node --expose-gc test/bench/engine.ts`.
 */
const idleRooms = Number(process.argv[2] ?? 300)
const edits = Number(process.argv[3] ?? 10_000)

const gate = new FakeGate()
const people = [personNamed('sam', 'client'), personNamed('rivera', 'clinician')]
for (const person of people) gate.people.set(person.sessionId, person)
const log = new MemoryLog((sessionId) => {
  const person = gate.people.get(sessionId)
  if (person === undefined) throw new Error('nobody has that session')
  return person.accountId
})
const note = () => undefined
// Rates are not what is measured: an hour goes by at each look at the clock.
let time = 0
const replayer = createThreadedReplayer()
const hub = createSyncHub({
  log,
  replayer,
  gate,
  clock: { now: () => (time += 3_600_000) },
  timers: systemTimers,
  logger: { info: note, warn: note, error: note },
})

await measureKeystrokes(0)
await measureKeystrokes(22_000)
await measureIdle()
await measureLarge()
await measurePasting()
process.exit(0)

/** Somebody types at the middle of a text of that many letters, written in bits. */
async function measureKeystrokes(letters: number): Promise<void> {
  const { doc, base, updates } = typed(letters, edits)
  open(`keys${letters}`, [base])
  const [writer] = await join(`keys${letters}`)
  await settle()
  const before = process.cpuUsage()
  for (const [index, update] of updates.entries()) {
    writer?.receive(encodeUpdate(update))
    if (index % 2 === 1) await settle()
  }
  // The last of them may wait while the document is read from its log.
  while (countRecords(`keys${letters}`) <= edits) await settle()
  const { user, system } = process.cpuUsage(before)
  print(`CPU a keystroke, text of ${letters} letters`, `${((user + system) / edits).toFixed(1)} µs`)
  doc.destroy()
}

function countRecords(name: string): number {
  return log.documents.get(documentNamed(name))?.updates.length ?? 0
}

/** Open documents of 22 kB that two people are in and nobody writes in. */
async function measureIdle(): Promise<void> {
  const { base } = typed(20_000, 0)
  for (let index = 0; index < idleRooms; index++) open(`idle${index}`, [base.slice()])
  const before = await memory()
  for (let index = 0; index < idleRooms; index++) await join(`idle${index}`)
  const joined = await memory()
  await new Promise((resolve) => setTimeout(resolve, 16_000))
  const after = await memory()
  print(`document of ${base.length} bytes, two in it: just joined`, perRoom(joined - before))
  print('the same, idle', perRoom(after - before))
}

/** A document of 5 MB in many bits, and one with a long tail: how long opening and reading them hold the loop. */
async function measureLarge(): Promise<void> {
  const base = largeState()
  const { base: start, updates } = typed(0, 500)
  const tail = [start, ...updates]
  // The thread that replays is started once, whatever it is started for.
  open('first', [base])
  await hub.read(documentNamed('first'), bodyReader)
  const cases: readonly (readonly [string, string, readonly Uint8Array[]])[] = [
    ['large', `a document of ${(base.length / 1e6).toFixed(1)} MB`, [base]],
    ['both', 'the same with 500 records after it', [base, ...tail]],
    ['tail', '500 records', tail],
  ]
  for (const [name, what, records] of cases) {
    open(name, records)
    await timed(`${what}: opening and joining it`, () => joinWhole(name))
    await timed('  joining it again', () => joinWhole(name))
    open(`page-${name}`, records)
    await timed('  a page of it', () => hub.read(documentNamed(`page-${name}`), bodyReader))
  }
}

/** A pasted word is not simple: the document is built for it, on the event loop, when nobody had it built. */
async function measurePasting(): Promise<void> {
  for (const bits of [100, 2_200, 20_000]) {
    const name = `pasted${bits}`
    const base = largeState(bits)
    open(name, [base])
    const [writer] = await join(name)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, base)
    const paste = async () => {
      const before = Y.encodeStateVector(doc)
      const paragraph = doc.getXmlFragment('body').get(0)
      const yText = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (yText instanceof Y.XmlText) yText.insert(7, 'pasted')
      const frame = encodeUpdate(Y.encodeStateAsUpdate(doc, before))
      const kept = countRecords(name)
      writer?.receive(frame)
      while (countRecords(name) === kept) await settle()
    }
    const what = `a word pasted into ${(base.length / 1e3).toFixed(0)} kB`
    await timed(what, paste)
    await timed('  another', paste)
  }
}

function largeState(bits = 20_000): Uint8Array {
  const doc = new Y.Doc()
  const yText = paragraphIn(doc)
  let at = 0
  doc.transact(() => {
    for (let bit = 0; bit < bits; bit++) {
      yText.insert(Math.max(0, at - 7), 'a word and another, and so it goes on and on '.repeat(5))
      at += 225
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  await settle()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const before = process.threadCpuUsage()
  await work()
  const ms = performance.now() - start
  const { user, system } = process.threadCpuUsage(before)
  await new Promise((resolve) => setTimeout(resolve, 5))
  delay.disable()
  // On a busy machine the loop also stands still while others compute; its thread's own time tells them apart.
  const own = (user + system) / 1e3
  const held = (delay.max / 1e6).toFixed(0)
  print(
    what,
    `${ms.toFixed(0)} ms, the loop held for ${held} ms at most, its thread computed ${own.toFixed(0)} ms`,
  )
}

function open(name: string, updates: readonly Uint8Array[]): void {
  const documentId = documentNamed(name)
  log.add(documentId, 'session')
  gate.kinds.set(documentId, 'session')
  log.documents.get(documentId)?.updates.push(...updates)
}

/** Two people, both answered with the whole document. */
async function joinWhole(name: string): Promise<void> {
  let answers = 0
  const answered = Promise.withResolvers<void>()
  await join(name, (frame) => {
    if (frame[0] === 0 && frame[1] === 1 && ++answers === people.length) answered.resolve()
  })
  await answered.promise
}

async function join(name: string, onFrame: (frame: Uint8Array) => void = () => undefined) {
  const links = people.map((person) => {
    const link = hub.connect(
      {
        send: onFrame,
        close: (code, reason) => {
          throw new Error(`closed ${code} ${reason}`)
        },
        backlogBytes: 0,
      },
      { sessionId: person.sessionId, documentId: documentNamed(name), speaksWaymark: true },
    )
    link.receive(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
    return link
  })
  await settle()
  return links
}

function typed(letters: number, keystrokes: number) {
  const doc = new Y.Doc()
  const yText = paragraphIn(doc)
  for (let at = 0; at < letters; at += 40) {
    yText.insert(Math.floor(yText.length * 0.7), 'something that was said in this session. ')
  }
  const base = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let at = Math.floor(yText.length / 2)
  for (let index = 0; index < keystrokes; index++) {
    // The caret goes elsewhere now and then.
    if (index % 40 === 39) at = (at * 7 + 13) % yText.length
    yText.insert(at, 'x')
    at += 1
  }
  return { doc, base, updates }
}

function paragraphIn(doc: Y.Doc): Y.XmlText {
  const yText = new Y.XmlText('.')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [yText])
  doc.getXmlFragment('body').insert(0, [paragraph])
  return yText
}

async function memory(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.()
    await settle()
  }
  return process.memoryUsage().heapUsed + process.memoryUsage().external
}

function perRoom(bytes: number): string {
  return `${(bytes / idleRooms / 1_000).toFixed(1)} kB`
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what}: ${figure}\n`)
}
