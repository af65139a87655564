// A recorded history of one long text, letter by letter, through two clients and the server.
//   npm run trace -- --file editing-trace.json.gz      the recorded one
//   npm run trace [-- --edits 50000]                   a made one of the same kind
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'
import { openClient, type DocumentClient } from './client/document-client.ts'
import { makeTrace, readTrace, textAfter, type TraceEdit } from './client/trace-edits.ts'
import { makeBenchFolder } from './practice.ts'
import { readProcess } from './servers/process-reading.ts'
import { lookAfterwards } from './trace-afterwards.ts'

const { values } = parseArgs({ options: { file: { type: 'string' }, edits: { type: 'string' } } })
const all = values.file === undefined ? makeTrace(Number(values.edits ?? 50_000)) : readTrace(values.file)
const edits = all.slice(0, Number(values.edits ?? all.length))

/** How much faster than time the server's bounds on a person's haste run. */
const speed = 1_000
/** Letters under way together, and letters until the other person goes on. */
const [together, turn] = [150, 1_500]

const folder = makeBenchFolder()
try {
  const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')]
  const { pair, documentId } = await makePage(dataFolder, keysFolder)

  const first = await startServer(dataFolder, keysFolder)
  const people = [pair.client, pair.clinician].map(({ sessionId }) =>
    openClient(first.origin, sessionId, documentId),
  )
  const began = performance.now()
  await replay(people, edits)
  const seconds = (performance.now() - began) / 1000
  const sent = people.reduce((sum, person) => sum + person.sentBytes(), 0)
  const { writtenBytes, cpuMs } = readProcess(first.pid)
  const [resident, highest] = [memoryOf(first.pid, 'VmRSS'), memoryOf(first.pid, 'VmHWM')]
  for (const person of people) person.leave()
  await first.stop()
  const kept = sizeOf(dataFolder)
  const client = { sessionId: pair.client.sessionId, documentId }
  const afterwards = await lookAfterwards({ dataFolder, keysFolder }, client)

  const second = await startServer(dataFolder, keysFolder)
  const opened = performance.now()
  const reader = openClient(second.origin, pair.clinician.sessionId, documentId)
  await reader.until(reader.isInSync)
  const coldMs = performance.now() - opened
  const isRight = textOf(reader.doc).toString() === textAfter(edits)
  const fresh = Y.encodeStateAsUpdate(reader.doc).length
  reader.leave()
  await second.stop()

  const each = (bytes: number) => `${megabytes(bytes)} MB, ${Math.round(bytes / edits.length)} bytes an edit`
  console.log(
    `edits            ${edits.length.toLocaleString('en')}, each acknowledged; the text is ${isRight ? 'right' : 'WRONG'}`,
  )
  console.log(
    `time             ${seconds.toFixed(1)} s, ${Math.round(edits.length / seconds)} edits a second; server CPU ${((cpuMs / edits.length) * 1000).toFixed(0)} ms a thousand`,
  )
  console.log(`bytes sent       ${each(sent)}`)
  console.log(`written to disk  ${each(writtenBytes)}`)
  console.log(`kept on disk     ${each(kept)}; compacted ${each(sizeOf(dataFolder))}`)
  console.log(`server memory    ${megabytes(resident)} MB at the end, ${megabytes(highest)} MB at most`)
  console.log(
    `cold open        ${coldMs.toFixed(0)} ms, ${(reader.receivedBytes() / 1000).toFixed(0)} kB (a fresh encoding has ${(fresh / 1000).toFixed(0)} kB)`,
  )
  const { versions, compactedMs, recordsBefore, recordsLeft, deletedLettersLeft } = afterwards
  console.log(`versions         ${versions.length}: ${versions.join(', ')}`)
  console.log(
    `compaction       ${compactedMs.toFixed(0)} ms; of ${recordsBefore.toLocaleString('en')} records and states ${recordsLeft} are left in a file, ${deletedLettersLeft} deleted letters in the state`,
  )
  const isGone = recordsLeft === 0 && deletedLettersLeft === 0
  process.exitCode = isRight && isGone && versions.length > 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A client, their clinician, and the page of a therapy session. */
async function makePage(dataFolder: string, keysFolder: string) {
  const store = await createSqliteStore({ dataFolder, keysFolder, clock: { now: () => Date.now() } })
  const pair = await makePair(store)
  const { workspaceId, client } = pair
  const asked = { sessionId: client.sessionId, workspaceId, titlePattern: 'Session {number}' }
  const { documentId } = valueOf(await store.run('createSessionPage', asked))
  await store.close()
  return { pair, documentId }
}

/** The two take turns; whoever goes on has everything the other wrote. Ends when all of it is on disk. */
async function replay(people: readonly DocumentClient[], all: readonly TraceEdit[]): Promise<void> {
  const [one, two] = people
  if (one === undefined || two === undefined) throw new Error('it takes two')
  for (const person of people) await person.until(() => person.isInSync() && person.isSaved())
  one.doc.transact(() => {
    const yParagraph = new Y.XmlElement('paragraph')
    yParagraph.insert(0, [new Y.XmlText()])
    one.doc.getXmlFragment('body').insert(0, [yParagraph])
  })
  for (let from = 0; from < all.length; from += together) {
    const isOne = Math.floor(from / turn) % 2 === 0
    const [writer, other] = isOne ? [one, two] : [two, one]
    const has = () =>
      Y.getState(writer.doc.store, other.doc.clientID) === Y.getState(other.doc.store, other.doc.clientID)
    await writer.until(() => has() && writer.doc.getXmlFragment('body').length > 0)
    // Deletions have no clock of their own.
    if (from > 0 && from % turn === 0)
      await writer.until(() => textOf(writer.doc).length === textOf(other.doc).length)
    await other.until(() => other.isSaved())
    const yText = textOf(writer.doc)
    for (const [at, deleted, inserted] of all.slice(from, from + together)) {
      writer.doc.transact(() => {
        if (deleted > 0) yText.delete(at, deleted)
        if (inserted !== undefined) yText.insert(at, inserted)
      })
    }
    await writer.until(() => writer.isSaved())
  }
}

function textOf(doc: Y.Doc): Y.XmlText {
  const yParagraph = doc.getXmlFragment('body').get(0)
  const yText = yParagraph instanceof Y.XmlElement ? yParagraph.get(0) : undefined
  if (!(yText instanceof Y.XmlText)) throw new Error('the page has no text')
  return yText
}

async function startServer(dataFolder: string, keysFolder: string) {
  const script = join(import.meta.dirname, 'servers', 'fast-clock-server.ts')
  const child = spawn(process.execPath, [script, dataFolder, keysFolder, String(speed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const port = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('exit', () => reject(new Error('the server ended before it listened')))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(path, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
