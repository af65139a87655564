import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { backup } from '#server/operate/backup.ts'
import { restore } from '#server/operate/restore.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import { openSqliteHarness, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { filesWithText } from '../../support/search-folder.ts'
import { createRandom } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const count = tries('BACKUPS', 3)

describe('backup and restore', () => {
  let harness: SqliteHarness
  let pair: Pair
  let keys: { readonly keysFolder: string; readonly masterKey: undefined }
  let root: string

  beforeEach(async () => {
    harness = await openSqliteHarness()
    pair = await makePair(harness.store, 'kestrel-4711')
    keys = { keysFolder: harness.keysFolder, masterKey: undefined }
    root = join(harness.dataFolder, '..')
  })
  afterEach(() => harness.dispose())

  const makeBackup = (madeAt = new Date()) => {
    const made = backup({ ...keys, dataFolder: harness.dataFolder }, join(root, 'backups'), madeAt)
    if (!made.ok || made.folder === undefined) throw new Error('no backup')
    return made.folder
  }

  it(
    `R-13 backups made while people write, restored on an empty folder, ${count} of ${count} equal`,
    async () => {
      const random = createRandom(seed)
      let records = 0
      for (let round = 0; round < count; round++) {
        const written = type(harness.store, pair.boardId, pair.client.sessionId, 40 + random.int(160))
        await written.first
        const folder = makeBackup(new Date(Date.UTC(2026, 0, 1) + round))
        await written.all
        const into = join(root, `restored-${round}`)
        const restored = await restore(folder, keys, into)
        expect(restored).toMatchObject({ ok: true })

        const whole = await readLog(harness.store, pair.boardId)
        const store = await createSqliteStore({
          dataFolder: into,
          keysFolder: harness.keysFolder,
          clock: harness.clock,
        })
        const copy = await readLog(store, pair.boardId)
        await store.close()
        expect(copy.updates.length).toBeGreaterThan(records)
        expect(copy.updates).toEqual(whole.updates.slice(0, copy.updates.length))
        records = whole.updates.length
      }
      figure(`R-13 ${count} of ${count} backups during writing restored equal, seed ${seed}`)
    },
    60_000 + count * 10_000,
  )

  it('OP-1 a backup holds no key, is named only when whole, and says what it holds', async () => {
    const folder = makeBackup()
    expect((await readdir(folder)).toSorted()).toEqual(['manifest.json', 'waymark.db'])
    expect(await readdir(join(root, 'backups'))).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      counts: { documents: 2, log: 0, workspaces: 1 },
    })
    expect(filesWithText(folder, 'kestrel-4711')).toEqual([])
    for (const inside of [harness.dataFolder, harness.keysFolder]) {
      const refused = backup({ ...keys, dataFolder: harness.dataFolder }, join(inside, 'b'), new Date())
      expect(refused).toMatchObject({ ok: false })
      expect(existsSync(join(inside, 'b'))).toBe(false)
    }
  })

  it('OP-2 restoring writes over nothing, and refuses a backup that was changed or has no manifest', async () => {
    const folder = makeBackup()
    expect(await restore(folder, keys, harness.dataFolder)).toMatchObject({ ok: false })
    const into = join(root, 'into')
    mkdirSync(into)
    writeFileSync(join(into, 'something'), '')
    expect(await restore(folder, keys, into)).toMatchObject({ ok: false })
    expect(await readdir(into)).toEqual(['something'])

    const path = join(folder, 'waymark.db')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    const fresh = join(root, 'fresh')
    expect(await restore(folder, keys, fresh)).toMatchObject({ ok: false })
    expect(await restore(join(root, 'backups'), keys, fresh)).toMatchObject({ ok: false })
    expect(existsSync(fresh)).toBe(false)
  })

  it('OP-3 what was deleted since the backup stays unreadable, and the rest is restored', async () => {
    const { sessionId } = pair.client
    const { workspaceId } = pair
    const draft = valueOf(
      await harness.store.run('createReflection', {
        sessionId,
        workspaceId,
        title: 'Reflection',
        prompt: undefined,
      }),
    )
    await type(harness.store, draft.documentId, sessionId, 1).all
    const folder = makeBackup()
    valueOf(await harness.store.run('deleteDraft', { sessionId, reflectionId: draft.id }))
    const restored = await restore(folder, keys, join(root, 'into'))
    expect(restored.ok && restored.value.join(' ')).toMatch(/2 documents read and replayed; 1 deleted/)
  })
})

/** Types by hundreds of small updates, one command each, as fast as the store takes them. */
function type(store: KeyedStore, documentId: DocumentId, sessionId: SessionId, times: number) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let time = 0; time < times; time++) doc.getXmlFragment('body').insert(0, [new Y.XmlText('word ')])
  const runs = updates.map((update) =>
    store.run('appendUpdates', {
      entries: [{ documentId, sessionId, update, clients: [doc.clientID] }],
    }),
  )
  return { first: Promise.resolve(runs[0]), all: Promise.all(runs) }
}

async function readLog(store: KeyedStore, documentId: DocumentId) {
  return valueOf(await store.ask('loadDocumentLog', { documentId }))
}
