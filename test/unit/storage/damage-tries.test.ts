import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '#lib/base/ids.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { createDocumentLog, type StoredDocumentLog } from '#server/storage/document-log.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { createChance } from '#test/contracts/store-contract.ts'
import { makePair, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const count = tries('DAMAGES', 60)
const chance = createChance(seed)
/** Records above the snapshot, which holds as many. */
const records = 12

interface Row {
  readonly position: number
  readonly seq: number
  readonly record: Uint8Array
}

let harness: SqliteHarness
let pair: Pair
let log: StoredDocumentLog
let damage: DatabaseSync
/** What the document said after each record. */
const said: string[] = ['']
let number = 0
let rows: readonly Row[] = []
let snapshot = new Uint8Array()
/** Records of the same document that are in it no more, or of another: what somebody could put in. */
const strangers: Uint8Array[] = []

const doc = new Y.Doc()
const text = doc.getText('words')

async function write(documentId: DocumentId, update: Uint8Array): Promise<string> {
  const { sessionId } = pair.client
  const [outcome] = await log.append([{ documentId, sessionId, update, clients: [doc.clientID] }])
  return outcome?.kind === 'refused' ? outcome.reason : 'committed'
}

async function type(): Promise<void> {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array) => void updates.push(update)
  doc.on('update', listen)
  text.insert(chance(text.length + 1), String.fromCharCode(97 + chance(26)))
  doc.off('update', listen)
  await write(pair.boardId, updates[0] ?? new Uint8Array())
  said.push(text.toJSON())
}

const readRows = () =>
  damage
    .prepare('select position, seq, record from log where document = ? order by seq')
    .all(number)
    .map(({ position, seq, record }): Row => {
      if (!(record instanceof Uint8Array)) throw new Error('no record')
      return { position: Number(position), seq: Number(seq), record }
    })

beforeAll(async () => {
  harness = await openSqliteHere()
  log = createDocumentLog(harness.store)
  pair = await makePair(harness.store)
  damage = new DatabaseSync(join(harness.dataFolder, 'waymark.db'), { timeout: 5_000 })
  number = Number(damage.prepare('select number from documents where id = ?').get(pair.boardId)?.['number'])
  for (let count = 0; count < records; count++) await type()
  strangers.push(...readRows().map(({ record }) => record))
  valueOf(await log.compact(pair.boardId))
  for (let count = 0; count < records; count++) await type()
  rows = readRows()
  const kept = damage.prepare('select record from snapshots where document = ?').get(number)?.['record']
  if (kept instanceof Uint8Array) snapshot = kept
})
afterAll(async () => {
  damage.close()
  await harness.dispose()
})

const rowAt = (index: number): Row => {
  const row = rows[index]
  if (row === undefined) throw new Error('no such record')
  return row
}
const put = (row: Row, record: Uint8Array) =>
  damage.prepare('update log set record = ? where position = ?').run(record, row.position)
const remove = (row: Row) => damage.prepare('delete from log where position = ?').run(row.position)
const setHead = (row: Row) =>
  damage
    .prepare('update heads set seq = ?, position = ? where document = ?')
    .run(row.seq, row.position, number)

/** Each does its harm and answers the last record that is still good; 'nothing' when not even the snapshot is. */
const harms: Readonly<Record<string, () => number | 'nothing'>> = {
  'a bit flipped': () => {
    const row = rowAt(chance(records))
    const flipped = Uint8Array.from(row.record)
    const at = chance(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance(8))
    put(row, flipped)
    return row.seq - 1
  },
  'a record cut': () => {
    const row = rowAt(chance(records))
    put(row, row.record.subarray(0, chance(row.record.length)))
    return row.seq - 1
  },
  'two records swapped': () => {
    const first = chance(records - 1)
    const [one, two] = [rowAt(first), rowAt(first + 1 + chance(records - 1 - first))]
    put(one, two.record)
    put(two, one.record)
    return one.seq - 1
  },
  'a record replayed': () => {
    const row = rowAt(chance(records))
    const others = [...strangers, ...rows.filter(({ seq }) => seq !== row.seq).map(({ record }) => record)]
    put(row, others[chance(others.length)] ?? new Uint8Array())
    return row.seq - 1
  },
  'a record removed from the middle': () => {
    const row = rowAt(chance(records - 1))
    remove(row)
    return row.seq - 1
  },
  'a record removed and its neighbours joined': () => {
    const index = 1 + chance(records - 2)
    damage
      .prepare('update log set previous = ? where position = ?')
      .run(rowAt(index - 1).position, rowAt(index + 1).position)
    remove(rowAt(index))
    return rowAt(index).seq - 1
  },
  'records removed from the end': () => {
    const left = 1 + chance(records - 1)
    for (const row of rows.slice(left)) remove(row)
    return rowAt(left - 1).seq
  },
  'records removed from the end and the head set back': () => {
    const left = 1 + chance(records - 1)
    for (const row of rows.slice(left)) remove(row)
    setHead(rowAt(left - 1))
    return rowAt(left - 1).seq
  },
  // Nothing is lost then: everything that was acknowledged is still found.
  'the head set back': () => {
    setHead(rowAt(chance(records - 1)))
    return rowAt(records - 1).seq
  },
  'another person named as the writer': () => {
    const row = rowAt(chance(records))
    damage
      .prepare('update log set actor_id = ? where position = ?')
      .run(pair.clinician.accountId, row.position)
    return row.seq - 1
  },
  'a snapshot with a bit flipped': () => {
    const flipped = Uint8Array.from(snapshot)
    const at = chance(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance(8))
    damage.prepare('update snapshots set record = ? where document = ?').run(flipped, number)
    return 'nothing'
  },
}

it(
  `R-7 what somebody did to a log is noticed on opening, ${count} of ${count} (seed ${seed})`,
  async () => {
    const kinds = Object.entries(harms)
    let noticed = 0
    for (let index = 0; index < count; index++) {
      const [kind, harm] = kinds[index % kinds.length] ?? kinds[0] ?? ['', () => 'nothing' as const]
      damage.exec('create temp table kept_log as select * from log')
      damage.exec('create temp table kept_heads as select * from heads')
      damage.exec('create temp table kept_snapshots as select * from snapshots')
      const lastGood = harm()
      const harmed = readRows()

      const loaded = await log.load(pair.boardId)
      if (lastGood === 'nothing') {
        expect(loaded, kind).toEqual({ ok: false, failure: { kind: 'corrupt-record' } })
      } else {
        const { damaged, seq, updates } = valueOf(loaded)
        expect({ damaged, seq }, kind).toEqual({ damaged: true, seq: lastGood })
        expect(replayLog(updates).doc.getText('words').toJSON(), kind).toBe(said[lastGood])
      }
      expect(await write(pair.boardId, Uint8Array.of(0, 0)), kind).toBe('read-only')
      expect(await log.compact(pair.boardId), kind).toMatchObject({ ok: false })
      expect(readRows(), kind).toEqual(harmed)
      noticed++

      for (const table of ['log', 'heads', 'snapshots']) {
        damage.exec(`delete from ${table} where document = ${number}`)
        damage.exec(`insert into ${table} select * from kept_${table} where document = ${number}`)
        damage.exec(`drop table kept_${table}`)
      }
    }
    expect(noticed).toBe(count)
    figure(`R-7 ${noticed} of ${count} damaged logs noticed, seed ${seed}`)
    // What was put back in its place goes on by itself.
    damage.exec('update heads set damaged_at = 1')
    expect(valueOf(await log.load(pair.boardId))).toMatchObject({ damaged: false, seq: 2 * records })
    await type()
    expect(valueOf(await log.load(pair.boardId))).toMatchObject({ damaged: false, seq: 2 * records + 1 })
  },
  30_000 + count * 200,
)
