import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { openSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { takeBackTables } from '../../support/take-back-tables.ts'

it('PL-1 workspaces from before there were plans get one each when the tables are brought up to date, and only once', async () => {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const [sam, noor] = await makeBoards(harness.store, 2)
  await harness.store.close()
  const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  takeBackTables(database, 4)
  database.close()

  const plansOf = async ({ client, workspaceId }: Pick<Pair, 'client' | 'workspaceId'>) => {
    const store = await harness.reopen()
    const listed = valueOf(
      await store.run('listDocuments', { sessionId: client.sessionId, workspaceId }),
    ).filter(({ kind }) => kind === 'plan')
    return { store, listed }
  }
  const { store, listed } = await plansOf(sam)
  const [plan] = listed
  expect(listed).toMatchObject([{ title: 'Plan', access: 'write' }])
  if (plan === undefined) throw new Error('no plan')
  const log = createDocumentLog(store)
  const update = new TextEncoder().encode('words')
  const outcomes = await log.append([
    { documentId: plan.id, sessionId: sam.client.sessionId, update, clients: [] },
  ])
  expect(outcomes).toEqual([{ kind: 'committed', seq: 1 }])
  expect(valueOf(await log.load(plan.id))).toMatchObject({ kind: 'plan', seq: 1, damaged: false })

  expect((await plansOf(sam)).listed).toEqual(listed)
  expect((await plansOf(noor ?? sam)).listed).toHaveLength(1)
})

it('PL-1 a workspace never has two plans, whoever asks for one', async () => {
  const harness = await openSqliteHere()
  onTestFinished(() => harness.dispose())
  const [{ workspaceId }] = await makeBoards(harness.store, 1)
  const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  onTestFinished(() => database.close())
  const again = database.prepare(
    `insert into documents (id, workspace_id, kind, owner_id, epoch, schema_version, title_sealed, created_at)
     select 'another', workspace_id, kind, owner_id, 1, 1, title_sealed, 0
     from documents where workspace_id = ? and kind = 'plan'`,
  )
  expect(() => again.run(workspaceId)).toThrow(/UNIQUE/)
})
