import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashAccessLine } from '#server/storage/append-access-line.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { createPairMaker, type Pair } from '#test/contracts/store-world.ts'

describe('verifying the access log', () => {
  let harness: SqliteHarness
  let pair: Pair
  let database: DatabaseSync

  let nextPair: () => Promise<Pair>

  beforeAll(async () => {
    harness = await openSqliteHere()
    nextPair = createPairMaker(() => harness.store, 'Sam')
  })
  afterAll(() => harness.dispose())
  beforeEach(async () => {
    pair = await nextPair()
    database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  })
  afterEach(() => database.close())

  const readBoard = () =>
    harness.store.run('enterDocument', {
      sessionId: pair.clinician.sessionId,
      target: { of: 'board', workspaceId: pair.workspaceId },
      what: 'read',
    })
  /** Where this pair's log is broken, if it is. */
  const findBreak = async () => {
    const { breaks } = await harness.store.ask('verifyAccessLog', undefined)
    return breaks.find(({ workspaceId }) => workspaceId === pair.workspaceId)?.position
  }
  /** Changes this pair's lines, behind the store's back. */
  const change = (sql: string) => database.exec(sql.replaceAll('LOG', `workspace_id = '${pair.workspaceId}'`))

  const lineAt = (position: number) =>
    database
      .prepare('select * from access_log where workspace_id = ? and position = ?')
      .get(pair.workspaceId, position) ?? {}

  const moveHead = (position: number, hash: string) =>
    database
      .prepare('update access_heads set position = ?, hash = ? where workspace_id = ?')
      .run(position, hash, pair.workspaceId)

  const shorten = () => {
    change('delete from access_log where LOG and position = 5')
    moveHead(4, String(lineAt(4)['hash']))
  }

  const forge = () => {
    const previousHash = String(lineAt(5)['hash'])
    const { workspaceId } = pair
    const actorId = pair.clinician.accountId
    const line = { workspaceId, position: 6, actorId, documentId: null, what: 'listed', at: 1 }
    const hash = hashAccessLine(line, previousHash)
    database
      .prepare('insert into access_log values (?, 6, ?, null, ?, 1, ?, ?)')
      .run(workspaceId, actorId, line.what, previousHash, hash)
    moveHead(6, hash)
  }

  /** Everything from line 3 on is made to follow from a changed line. */
  const rewrite = () => {
    change("update access_log set what = 'a' where LOG and position = 3")
    for (const position of [3, 4, 5]) {
      const { actor_id, document_id, what, at } = lineAt(position)
      const previousHash = String(lineAt(position - 1)['hash'])
      const line = {
        workspaceId: pair.workspaceId,
        position,
        actorId: String(actor_id),
        documentId: String(document_id),
        what: String(what),
        at: Number(at),
      }
      database
        .prepare('update access_log set previous_hash = ?, hash = ? where workspace_id = ? and position = ?')
        .run(previousHash, hashAccessLine(line, previousHash), pair.workspaceId, position)
    }
    moveHead(5, String(lineAt(5)['hash']))
  }

  const changes: readonly (readonly [string, number, () => void])[] = [
    ['an actor changed', 2, () => change("update access_log set actor_id = 'x' where LOG and position = 2")],
    ['a time changed', 3, () => change('update access_log set at = at + 1 where LOG and position = 3')],
    ['what was done changed', 1, () => change("update access_log set what = 'a' where LOG and position = 1")],
    [
      'a document taken out',
      4,
      () => change('update access_log set document_id = null where LOG and position = 4'),
    ],
    ['a line removed', 3, () => change('delete from access_log where LOG and position = 3')],
    ['the last line removed', 5, () => change('delete from access_log where LOG and position = 5')],
    ['the last line removed and its head moved back', 5, shorten],
    ['a line added with a right hash and its head moved on', 7, forge],
    ['a line changed and all after it made to follow', 6, rewrite],
    ['all lines removed', 1, () => change('delete from access_log where LOG')],
  ]

  it.each(changes)('ST-24 %s is found', async (_, position, tamper) => {
    for (let count = 0; count < 5; count++) await readBoard()
    expect(await findBreak()).toBeUndefined()
    tamper()
    expect(await findBreak()).toBe(position)
  })
})
