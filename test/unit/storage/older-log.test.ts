import { DatabaseSync } from 'node:sqlite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createKeyringVault } from '#server/storage/keyring/keyring-vault.ts'
import { createKeyGeneration, openKeyring } from '#server/storage/keyring/keyring.ts'
import { openKeys } from '#server/storage/keyring/open-keys.ts'
import { openSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'
import { takeBackTables } from '../../support/take-back-tables.ts'

it('ST-37 a log from before its records were linked opens, goes on linked, and is guarded like any other', async () => {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const { boardId, workspaceId, client } = await makePair(harness.store)
  await harness.store.close()
  makeOlder()
  const store = await harness.reopen()
  const log = createDocumentLog(store)
  const textsOf = async () => {
    const { updates, damaged } = valueOf(await log.load(boardId))
    return [...updates.map((update) => new TextDecoder().decode(update)), damaged ? 'damaged' : 'whole']
  }
  const write = (text: string) =>
    log.append([
      {
        documentId: boardId,
        sessionId: client.sessionId,
        update: new TextEncoder().encode(text),
        clients: [],
      },
    ])
  expect(await textsOf()).toEqual(['one', 'two', 'three', 'whole'])
  await write('four')
  expect(await textsOf()).toEqual(['one', 'two', 'three', 'four', 'whole'])

  const damage = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  onTestFinished(() => damage.close())
  const number = numberOf(damage)
  damage
    .prepare(
      `update heads set seq = 2, position = (select position from log where document = ? and seq = 2)
       where document = ?`,
    )
    .run(number, number)
  damage.prepare('delete from log where document = ? and seq > 2').run(number)
  expect(await textsOf()).toEqual(['one', 'two', 'damaged'])

  function numberOf(database: DatabaseSync): number {
    return Number(database.prepare('select number from documents where id = ?').get(boardId)?.['number'])
  }

  /** The tables and records as the first form of the tables had them. */
  function makeOlder(): void {
    const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
    const { keysFolder } = harness
    const keys = openKeys({ keysFolder, masterKey: undefined, dataExists: true })
    expect(keys.masterKey).toEqual(readFileSync(join(keysFolder, 'master.key')))
    const keyring = openKeyring(keysFolder, keys.masterKey, createKeyGeneration())
    const vault = createKeyringVault(keyring, keys.rootSecret)
    const number = numberOf(database)
    const insert = database.prepare(
      'insert into log (document, seq, previous, actor_id, at, record) values (?, ?, ?, ?, ?, ?)',
    )
    let previous: number | bigint | null = null
    for (const [index, text] of ['one', 'two', 'three'].entries()) {
      const seq = index + 1
      const about = { keyId: boardId, workspaceId, class: 'board', kind: 'update', seq } as const
      const record = vault.seal(about, new TextEncoder().encode(text))
      previous = insert.run(number, seq, previous, client.accountId, 0, record).lastInsertRowid
    }
    database.prepare('update heads set seq = 3, position = ? where document = ?').run(previous, number)
    takeBackTables(database, 1)
    database.close()
  }
})
