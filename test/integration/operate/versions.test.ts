import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '#lib/base/ids.ts'
import { backup } from '#server/operate/backup.ts'
import { restore } from '#server/operate/restore.ts'
import { rotateKey } from '#server/operate/rotate-key.ts'
import { verifyLog } from '#server/operate/verify-log.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import type { Store } from '#server/storage/store.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { addLines, openVersionWorld, type VersionWorld } from '#test/support/version-world.ts'
import { filesWithText } from '../../support/search-folder.ts'

const canary = 'kestrel-4711'

describe('versions, beside the running server', () => {
  let world: VersionWorld
  let page: DocumentId
  beforeAll(async () => {
    world = await openVersionWorld()
    page = await world.newSessionPage()
    await world.write(sam(), page, addLines(`Words of ${canary}.`))
    const words = { name: `Called ${canary}`, reason: `Because of ${canary}` }
    valueOf(await world.versions.keep(sam(), page, words))
  })
  afterAll(() => world.dispose())

  const sam = () => world.pair.client.sessionId
  const folders = () => ({
    dataFolder: world.harness.dataFolder,
    keysFolder: world.harness.keysFolder,
    masterKey: undefined,
  })
  const root = () => join(world.harness.dataFolder, '..')
  const newBackup = () => {
    const made = backup(folders(), join(root(), `backups-${randomBytes(4).toString('hex')}`), new Date())
    if (!made.ok || made.folder === undefined) throw new Error('no backup')
    return made.folder
  }
  const namesIn = async (store: Pick<Store, 'ask'>) => {
    const asked = { sessionId: sam(), documentId: page, before: undefined, limit: 10 }
    return valueOf(await store.ask('listVersions', asked)).versions.map(({ name }) => name)
  }
  /** What a version says with this done to its row by hand; put back afterwards. */
  async function withRow(change: string, look: (database: DatabaseSync) => Promise<void>): Promise<void> {
    const database = new DatabaseSync(join(world.harness.dataFolder, databaseFileName), { timeout: 5_000 })
    database.exec('create temp table before as select * from versions')
    database.exec(change)
    try {
      await look(database)
    } finally {
      database.exec('delete from versions; insert into versions select * from before')
      database.close()
    }
  }

  it('VE-2 no word, name or reason of a version lies in the folders in clear', () => {
    expect(filesWithText(root(), canary)).toEqual([])
    expect(filesWithText(root(), page)).not.toEqual([])
  })

  it.each([
    ['at', 'at = at + 1'],
    ['who', `made_by = 'AAAAAAAAAAAAAAAAAAAAAA'`],
    ['why', `kind = 'automatic', made_by = null`],
    ['which sharing', 'epoch = epoch + 1'],
    ['which record', 'seq = seq + 1'],
    ['its words', 'record = zeroblob(200)'],
  ])('VE-2 a version whose row was changed (%s) is not given out, and is found', async (_, change) => {
    await withRow(`update versions set ${change}`, async () => {
      const [version] = valueOf(await world.versions.list(sam(), page, undefined)).versions
      if (version === undefined) throw new Error('no version')
      const asked = { against: 'before', goalId: undefined } as const
      expect(await world.versions.read(sam(), page, version.id, asked)).toEqual({
        ok: false,
        failure: { kind: 'store-unavailable' },
      })
      expect(await verifyLog(folders(), undefined)).toMatchObject({ ok: false })
    })
    expect(await verifyLog(folders(), undefined)).toMatchObject({ ok: true })
  })

  it('VE-17 is in a backup, which is refused when a version in it was changed, and noticed when it is gone', async () => {
    const folder = newBackup()
    const into = join(root(), 'restored')
    expect(await restore(folder, folders(), into)).toMatchObject({ ok: true })
    const store = await createSqliteStore({
      dataFolder: into,
      keysFolder: world.harness.keysFolder,
      clock: world.harness.clock,
    })
    expect(await namesIn(store)).toEqual([`Called ${canary}`])
    await store.close()
    await withRow('update versions set record = zeroblob(200)', async () => {
      expect(await restore(newBackup(), folders(), undefined)).toMatchObject({ ok: false })
    })
    await withRow('delete from versions', async () => {
      expect(await verifyLog(folders(), folder)).toMatchObject({
        failure: {
          lines: expect.arrayContaining([`Document ${page} has lost a version that the backup has.`]),
        },
      })
    })
    expect(await verifyLog(folders(), folder)).toMatchObject({ ok: true })
  })

  it('VE-17 opens after the master key was rotated', async () => {
    const { keysFolder } = world.harness
    const rotated = rotateKey({ keysFolder, masterKey: undefined, newMasterKey: undefined }, () => {})
    expect(rotated).toMatchObject({ ok: true })
    expect(await namesIn(world.harness.store)).toEqual([`Called ${canary}`])
    expect(await namesIn(await world.harness.reopen())).toEqual([`Called ${canary}`])
  })
})
