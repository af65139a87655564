import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, ReflectionId } from '#lib/base/ids.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'

const canary = 'kestrel-4711'

/** Files under a folder that hold a text, in the encodings a database or log would use. */
function filesWith(folder: string, text: string): readonly string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text).toString('hex')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => {
      const content = readFileSync(path)
      return needles.some((needle) => content.includes(needle))
    })
}

it('D-1 no name, title or word is found in the data folder or the keys, open or closed', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const { store } = harness
  const pair = await makePair(store, canary)
  const { sessionId } = pair.client
  const { workspaceId } = pair
  const reflection = await store.run('createReflection', {
    sessionId,
    workspaceId,
    title: `${canary} title`,
    prompt: 'shown-me',
  })
  valueOf(
    await store.run('createSessionPage', { sessionId, workspaceId, titlePattern: `${canary} {number}` }),
  )
  const { documentId } = valueOf(reflection)

  const log = createDocumentLog(store)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let count = 0; count < 500; count++) doc.getText('body').insert(0, `${canary} word ${count} `)
  await log.append(updates.map((update) => ({ documentId, sessionId, update, clients: [doc.clientID] })))
  await log.snapshotsSettled()
  expect(valueOf(await log.load(documentId)).updates).toHaveLength(1)

  const folder = join(harness.dataFolder, '..')
  expect(readdirSync(harness.dataFolder)).toContain('waymark.db-wal')
  expect(filesWith(folder, canary)).toEqual([])
  await harness.reopen()
  expect(filesWith(folder, canary)).toEqual([])
  // The search itself finds what is there: an id in clear.
  expect(filesWith(folder, documentId)).not.toEqual([])
})

it('D-5 deleted drafts stay unreadable and unlisted after yesterday’s data is restored, 20 of 20', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const pair = await makePair(harness.store)
  const { sessionId } = pair.client
  const { workspaceId } = pair
  const drafts: { readonly id: ReflectionId; readonly documentId: DocumentId }[] = []
  const start = async () =>
    valueOf(
      await harness.store.run('createReflection', {
        sessionId,
        workspaceId,
        title: 'Reflection',
        prompt: undefined,
      }),
    )
  for (let count = 0; count < 21; count++) {
    const draft = await start()
    drafts.push(draft)
    const update = Uint8Array.of(count)
    await harness.store.run('appendUpdates', {
      entries: [{ documentId: draft.documentId, sessionId, update, clients: [] }],
    })
  }
  const [kept, ...deleted] = drafts
  await harness.store.close()
  const backup = join(harness.dataFolder, '..', 'yesterday')
  cpSync(harness.dataFolder, backup, { recursive: true })

  const today = await harness.reopen()
  for (const { id } of deleted) valueOf(await today.run('deleteDraft', { sessionId, reflectionId: id }))
  await today.close()
  rmSync(harness.dataFolder, { recursive: true })
  cpSync(backup, harness.dataFolder, { recursive: true })

  const restored = await harness.reopen()
  let unreadable = 0
  for (const { documentId } of deleted) {
    const loaded = await restored.ask('loadDocumentLog', { documentId })
    expect(loaded).toEqual({ ok: false, failure: { kind: 'key-destroyed' } })
    const target = { of: 'document', id: documentId } as const
    const entered = await restored.run('enterDocument', { sessionId, target, what: 'read' })
    expect(entered).toEqual({ ok: false, failure: { kind: 'not-found' } })
    unreadable++
  }
  expect(unreadable).toBe(20)
  const listed = valueOf(await restored.run('listReflections', { sessionId, workspaceId }))
  expect(listed.map(({ id }) => id)).toEqual([kept?.id])
  const titles = valueOf(await restored.run('listDocuments', { sessionId, workspaceId }))
  expect(titles.map(({ kind }) => kind)).toEqual(['board', 'plan', 'reflection'])
})
