import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup } from '#server/operate/backup.ts'
import { verifyLog } from '#server/operate/verify-log.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { openSqliteHarness, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const count = tries('TAMPERINGS', 24)
const lines = 12

describe('verify-log', () => {
  let harness: SqliteHarness
  let pair: Pair
  let path: string
  let untouched: string
  const verify = (against?: string) =>
    verifyLog(
      { dataFolder: harness.dataFolder, keysFolder: harness.keysFolder, masterKey: undefined },
      against,
    )

  beforeEach(async () => {
    harness = await openSqliteHarness()
    pair = await makePair(harness.store)
    await readBoard(lines)
    path = join(harness.dataFolder, databaseFileName)
    untouched = join(harness.dataFolder, '..', 'untouched.db')
  })
  afterEach(() => harness.dispose())

  async function readBoard(times: number): Promise<void> {
    const target = { of: 'document', id: pair.boardId } as const
    const { sessionId } = pair.clinician
    for (let time = 0; time < times; time++) {
      valueOf(await harness.store.run('enterDocument', { sessionId, target, what: 'read' }))
    }
  }

  it(
    `D-7 lines of access logs edited, removed or inserted with the database open: ${count} of ${count} found`,
    async () => {
      await harness.store.close()
      copyFileSync(path, untouched)
      expect(await verify()).toMatchObject({ ok: true })
      const random = createRandom(seed)
      let found = 0
      for (let round = 0; round < count; round++) {
        const tamper = tamperings[round % tamperings.length]
        const database = new DatabaseSync(path)
        tamper?.(database, random)
        expect(database.prepare('select total_changes() as n').get()?.['n']).not.toBe(0)
        database.close()
        const verified = await verify()
        if (!verified.ok && /access log of workspace/.test(verified.failure.lines.join())) found += 1
        copyFileSync(untouched, path)
      }
      figure(`D-7 ${found} of ${count} tamperings with access logs found, seed ${seed}`)
      expect(found).toBe(count)
    },
    60_000 + count * 1_000,
  )

  it('OP-4 a record too many, one missing and one changed are found in a document’s log', async () => {
    const { sessionId } = pair.client
    for (let time = 0; time < 3; time++) {
      const entry = { documentId: pair.boardId, sessionId, update: Uint8Array.of(0, 0), clients: [] }
      await harness.store.run('appendUpdates', { entries: [entry] })
    }
    await harness.store.close()
    copyFileSync(path, untouched)
    for (const statement of [
      'insert into log (document, seq, previous, actor_id, at, record) select document, seq + 1, position, actor_id, at, record from log where seq = 3',
      'delete from log where seq = 2',
      'update log set record = zeroblob(length(record)) where seq = 2',
    ]) {
      const database = new DatabaseSync(path)
      database.exec(statement)
      database.close()
      const verified = await verify()
      expect(!verified.ok && verified.failure.lines.join(), statement).toContain(pair.boardId)
      copyFileSync(untouched, path)
    }
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('OP-5 the whole database set back is unbroken in itself, and found by comparing with a backup', async () => {
    await harness.store.close()
    copyFileSync(path, untouched)
    const store = await harness.reopen()
    const target = { of: 'document', id: pair.boardId } as const
    const { sessionId } = pair.clinician
    valueOf(await store.run('enterDocument', { sessionId, target, what: 'read' }))
    await store.close()
    const { dataFolder, keysFolder } = harness
    const made = backup(
      { dataFolder, keysFolder, masterKey: undefined },
      join(dataFolder, '..', 'b'),
      new Date(),
    )
    expect(await verify(made.folder)).toMatchObject({ ok: true })
    copyFileSync(untouched, path)
    expect(await verify()).toMatchObject({ ok: true })
    const compared = await verify(made.folder)
    expect(!compared.ok && compared.failure.lines.join()).toMatch(/has lost line 13/)
  })
})

/** What somebody could do who can write to the database and has no key. */
const tamperings: readonly ((database: DatabaseSync, random: Random) => void)[] = [
  ...['actor_id', 'document_id', 'what'].map((column) => (database: DatabaseSync, random: Random) => {
    database.exec(
      `update access_log set ${column} = 'x' || ${column} where position = ${1 + random.int(lines)}`,
    )
  }),
  (database, random) => {
    database.exec(`update access_log set at = at - 1 where position = ${1 + random.int(lines)}`)
  },
  (database, random) => {
    database.exec(`delete from access_log where position = ${1 + random.int(lines)}`)
  },
  // The end cut off, with a head that names the line that is last then.
  (database, random) => {
    const last = 1 + random.int(lines - 1)
    database.exec(`
      delete from access_log where position > ${last};
      update access_heads set position = ${last},
        hash = (select hash from access_log where position = ${last});
    `)
  },
  // A line in the middle, with all after it moved on.
  (database, random) => {
    const at = 1 + random.int(lines - 1)
    database.exec(`
      update access_log set position = -position where position > ${at};
      insert into access_log select workspace_id, ${at + 1}, actor_id, document_id, 'read', at, hash, hash
        from access_log where position = ${at};
      update access_log set position = 1 - position where position < 0;
      update access_heads set position = position + 1;
    `)
  },
  // A line that follows well from the last one, with a head that names it.
  (database) => {
    database.exec(`
      insert into access_log select workspace_id, position + 1, actor_id, document_id, what, at, hash, hash
        from access_log order by position desc limit 1;
      update access_heads set position = position + 1;
    `)
  },
  (database) => {
    database.exec('delete from access_heads')
  },
  // Everything gone, as if nobody had ever read.
  (database) => {
    database.exec('delete from access_log; delete from access_heads')
  },
]
