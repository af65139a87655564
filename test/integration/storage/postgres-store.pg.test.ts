import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createKeyringVault } from '#server/storage/keyring/keyring-vault.ts'
import { createMigratingLog } from '#server/storage/migrating-log.ts'
import { openPostgresReader } from '#server/storage/postgres/open-database.ts'
import { createPostgresStore } from '#server/storage/postgres/postgres-store.ts'
import { createCommandRunner } from '#server/storage/threads/run-call.ts'
import { createVersionKeeper, quietBeforeVersionMs } from '#server/storage/versions/version-keeper.ts'
import { openPostgresHarness, openPostgresHere } from '#test/contracts/postgres-harness.ts'
import { describeAppointments } from '#test/contracts/appointment-contract.ts'
import { describeApproaches } from '#test/contracts/approach-contract.ts'
import { describeChangedTimes } from '#test/contracts/changed-times-contract.ts'
import { describeRoom } from '#test/contracts/room-contract.ts'
import { describeMigrations } from '#test/contracts/migration-contract.ts'
import { describeDeciding } from '#test/contracts/deciding-contract.ts'
import { describeGoalHistory } from '#test/contracts/goal-history-contract.ts'
import { describeLife } from '#test/contracts/life-contract.ts'
import { describeNoticed } from '#test/contracts/noticed-contract.ts'
import { describeOwnMail } from '#test/contracts/own-mail-contract.ts'
import { describePasskeys } from '#test/contracts/passkey-contract.ts'
import { describeProofs } from '#test/contracts/proof-contract.ts'
import { describePlans } from '#test/contracts/plan-contract.ts'
import { describeComments } from '#test/contracts/comment-contract.ts'
import { describeQuotes } from '#test/contracts/quote-contract.ts'
import { describeReadingMarks } from '#test/contracts/reading-marks-contract.ts'
import { describePractices } from '#test/contracts/practice-contract.ts'
import { describePretending } from '#test/contracts/pretend-contract.ts'
import { describeSessionLimits } from '#test/contracts/session-limits-contract.ts'
import { describeStartingPoints } from '#test/contracts/starting-point-contract.ts'
import { describeStore } from '#test/contracts/store-contract.ts'
import { createSetClock, makePair, valueOf } from '#test/contracts/store-world.ts'
import { surerGoals } from '../../support/schema-migrations.ts'
import { createMemoryKeyring } from '../../support/simulation/memory-keyring.ts'
import { takingBack } from '../../support/take-back-tables.ts'
import { startPostgres, type PostgresServer } from '../../support/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

// What the threads add is tried by the first contract, and for SQLite by many tests besides.
const openThreads = () => openPostgresHarness(server)
const open = () => openPostgresHere(server)
describeStore('PostgreSQL', openThreads)
describeGoalHistory('PostgreSQL', open)
describeDeciding('PostgreSQL', open)
describeMigrations('PostgreSQL', open)
describeLife('PostgreSQL', open)
describeNoticed('PostgreSQL', open)
describeOwnMail('PostgreSQL', open)
describePasskeys('PostgreSQL', open)
describeProofs('PostgreSQL', open)
describePlans('PostgreSQL', open)
describeQuotes('PostgreSQL', open)
describeComments('PostgreSQL', open)
describeReadingMarks('PostgreSQL', open)
describePractices('PostgreSQL', open)
describePretending('PostgreSQL', open)
describeAppointments('PostgreSQL', open)
describeApproaches('PostgreSQL', open)
describeChangedTimes('PostgreSQL', open)
describeRoom('PostgreSQL', open)
describeSessionLimits('PostgreSQL', open)
describeStartingPoints('PostgreSQL', open)

describe('PostgreSQL', () => {
  const folders: string[] = []
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true })
  })

  async function newPlace() {
    const keysFolder = await mkdtemp(join(tmpdir(), 'waymark-keys-'))
    folders.push(keysFolder)
    return { databaseUrl: await server.createDatabase(), keysFolder, clock: createSetClock() }
  }
  const update = (text: string) => new TextEncoder().encode(text)

  it('ST-40 two processes that write to one document leave no gap and lose nothing', async () => {
    const place = await newPlace()
    const [one, other] = [await createPostgresStore(place), await createPostgresStore(place)]
    const { client, clinician, boardId } = await makePair(one)
    const write = (store: typeof one, { sessionId }: typeof client, text: string) =>
      store.run('appendUpdates', {
        entries: [{ documentId: boardId, sessionId, update: update(text), clients: [] }],
      })
    const texts = Array.from({ length: 60 }, (_, index) => `word ${index}`)
    const written = await Promise.all(
      texts.map((text, index) =>
        index % 2 === 0 ? write(one, client, text) : write(other, clinician, text),
      ),
    )
    const seqs = written.flatMap(({ outcomes }) =>
      outcomes.map((outcome) => (outcome.kind === 'committed' ? outcome.seq : 0)),
    )
    expect(seqs.toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index + 1))
    const log = valueOf(await other.ask('loadDocumentLog', { documentId: boardId }))
    const found = log.updates.map((bytes) => new TextDecoder().decode(bytes))
    expect(found.toSorted()).toEqual(texts.toSorted())
    await one.close()
    await other.close()
  })

  it('PL-1 workspaces from before there were plans get one each, and only once', async () => {
    const place = await newPlace()
    const before = await createPostgresStore(place)
    const { client, workspaceId } = await makePair(before)
    await before.close()
    const db = openPostgresReader(place.databaseUrl)
    for (const statement of [...takingBack(4), 'update schema_version set version = 4']) {
      await sql.raw(statement).execute(db)
    }
    await db.destroy()
    const plansOf = async () => {
      const store = await createPostgresStore(place)
      const listed = await store.run('listDocuments', { sessionId: client.sessionId, workspaceId })
      await store.close()
      return valueOf(listed).filter(({ kind }) => kind === 'plan')
    }
    const plans = await plansOf()
    expect(plans).toMatchObject([{ title: 'Plan', access: 'write' }])
    expect(await plansOf()).toEqual(plans)
  })

  it('ST-55 a command that is overtaken twenty times in a row comes through, and leaves its work once', async () => {
    const url = await server.createDatabase()
    const [mine, theirs] = [openPostgresReader(url), openPostgresReader(url)]
    await sql`create table counts (name text primary key, count bigint)`.execute(mine)
    await sql`insert into counts values ('theirs', 0), ('mine', 0)`.execute(mine)
    const add = (name: string) => sql`update counts set count = count + 1 where name = ${name}`
    let overtaken = 0
    const command = {
      async run({ db }: { readonly db: typeof mine }) {
        await add('mine').execute(db)
        if (overtaken === 20) return
        overtaken += 1
        await add('theirs').execute(theirs)
        await add('theirs').execute(db)
      },
    }
    const vault = createKeyringVault(createMemoryKeyring(), Buffer.alloc(32, 7))
    const run = createCommandRunner({ db: mine, vault })
    await run(command, undefined, 0)
    const { rows } = await sql`select name, count from counts order by name`.execute(mine)
    expect(rows).toEqual([
      { name: 'mine', count: 1 },
      { name: 'theirs', count: 20 },
    ])
    for (const db of [mine, theirs]) await db.destroy()
  })

  it('SV-2 of two processes that migrate one document at once, one does', async () => {
    const place = await newPlace()
    const stores = [await createPostgresStore(place), await createPostgresStore(place)]
    const [first] = stores
    if (first === undefined) throw new Error('no store')
    const { boardId } = await makePair(first)
    const given = await Promise.all(
      [...stores, ...stores].map((store) =>
        createMigratingLog(createDocumentLog(store), store, [surerGoals]).load(boardId),
      ),
    )
    for (const one of given) expect(valueOf(one)).toMatchObject({ schemaVersion: surerGoals.to, seq: 1 })
    for (const store of stores) await store.close()
  })

  it('VE-5 of two processes that keep the same version by itself only one does', async () => {
    const place = await newPlace()
    const [one, other] = [await createPostgresStore(place), await createPostgresStore(place)]
    const { client, boardId } = await makePair(one)
    const doc = new Y.Doc()
    doc.getMap('goals').set('a', 'b')
    const written = { update: Y.encodeStateAsUpdate(doc), clients: [doc.clientID] }
    const entry = { documentId: boardId, sessionId: client.sessionId, ...written }
    await one.run('appendUpdates', { entries: [entry] })
    place.clock.time += quietBeforeVersionMs
    const keep = (store: typeof one) => createVersionKeeper(store).keepDue(place.clock.time)
    await Promise.all([keep(one), keep(other), keep(one), keep(other)])
    const asked = { sessionId: client.sessionId, documentId: boardId, before: undefined, limit: 10 }
    expect(valueOf(await one.ask('listVersions', asked)).versions).toHaveLength(1)
    await one.close()
    await other.close()
  })

  it('ST-41 a server that goes away is told as store-unavailable, and all works once it is back', async () => {
    const place = await newPlace()
    const store = await createPostgresStore(place)
    const { client, boardId } = await makePair(store)
    const write = (text: string) =>
      store.run('appendUpdates', {
        entries: [{ documentId: boardId, sessionId: client.sessionId, update: update(text), clients: [] }],
      })
    await write('before')
    await server.kill()
    await expect(write('while it is away')).rejects.toMatchObject({ kind: 'store-unavailable' })
    await expect(store.ask('loadDocumentLog', { documentId: boardId })).rejects.toMatchObject({
      kind: 'store-unavailable',
    })
    await server.start()
    await write('after')
    const log = valueOf(await store.ask('loadDocumentLog', { documentId: boardId }))
    expect(log.updates.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['before', 'after'])
    await store.close()
  })

  it('ST-42 it does not start on a PostgreSQL that answers before what it was given is on disk', async () => {
    const place = await newPlace()
    await server.kill()
    await server.start({ synchronous_commit: 'off' })
    await expect(createPostgresStore(place)).rejects.toMatchObject({ reason: 'database-not-durable' })
    await server.kill()
    await server.start()
    await (await createPostgresStore(place)).close()
  })

  it('ST-43 nor without the keys of what the database holds', async () => {
    const place = await newPlace()
    await (await createPostgresStore(place)).close()
    const elsewhere = await mkdtemp(join(tmpdir(), 'waymark-keys-'))
    folders.push(elsewhere)
    await expect(createPostgresStore({ ...place, keysFolder: elsewhere })).rejects.toMatchObject({
      reason: 'keys-missing',
    })
  })
})
