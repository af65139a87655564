import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { replayLog } from '#lib/log/replay-log.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { createChance } from '#test/contracts/store-contract.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'
import { numberedEdit } from './numbered-edit.ts'

const kills = Number(process.env['STORE_KILLS'] ?? 6)

it(`ST-32 a compaction cut short by SIGKILL leaves the old log or the new one, ${kills} of ${kills}`, async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const pair = await makePair(harness.store)
  await harness.store.close()
  const chance = createChance(815)
  const expected = new Y.Doc().getText('words')
  let written = 0
  let trimmed = 0

  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('./compacting-child.ts', import.meta.url)),
        harness.dataFolder,
        harness.keysFolder,
        pair.boardId,
        pair.client.sessionId,
        String(harness.clock.time),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const exited = once(child, 'exit')
    const killAfter = 1 + chance(3)
    let saved = written
    let compactions = 0
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('saved ')) saved = Number(line.slice('saved '.length))
      else if (++compactions === killAfter) child.kill('SIGKILL')
    }
    await exited
    expect(compactions).toBeGreaterThanOrEqual(killAfter)

    const store = await harness.reopen()
    const log = createDocumentLog(store)
    const { seq, damaged, updates } = valueOf(await log.load(pair.boardId))
    expect(damaged).toBe(false)
    expect(seq).toBeGreaterThanOrEqual(saved)
    for (let number = written + 1; number <= seq; number++) numberedEdit(expected, number)
    const { doc, leftOut } = replayLog(updates)
    expect({ leftOut, words: doc.getText('words').toJSON() }).toEqual({
      leftOut: 0,
      words: expected.toJSON(),
    })
    if (updates.length < seq) trimmed++
    written = seq
    await store.close()
  }
  expect(trimmed).toBeGreaterThan(0)
})

it('ST-33 after compaction no record of before is in any file of the data folder, and people wrote on meanwhile', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const pair = await makePair(harness.store)
  const log = createDocumentLog(harness.store)
  const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'), { readOnly: true })
  onTestFinished(() => database.close())
  const doc = new Y.Doc()
  const text = doc.getText('words')
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  const write = async (words: string) => {
    text.insert(text.length, words)
    const entries = updates.splice(0).map((update) => ({
      documentId: pair.boardId,
      sessionId: pair.client.sessionId,
      update,
      clients: [doc.clientID],
    }))
    expect((await log.append(entries)).every(({ kind }) => kind === 'committed')).toBe(true)
  }
  const sealed = () =>
    database
      .prepare('select record from log union all select record from snapshots')
      .all()
      .flatMap(({ record }) => (record instanceof Uint8Array ? [Buffer.from(record)] : []))
  const onDisk = (records: readonly Buffer[]) => {
    const files = readdirSync(harness.dataFolder).map((name) => readFileSync(join(harness.dataFolder, name)))
    return records.filter((record) => files.some((file) => file.includes(record))).length
  }

  for (let count = 0; count < 40; count++) await write(`words ${count} `)
  const first = sealed()
  expect(onDisk(first)).toBe(40)
  await Promise.all([log.compact(pair.boardId), write('while it is compacted')])
  valueOf(await log.compact(pair.boardId))
  const second = sealed()
  expect(onDisk(first)).toBe(0)
  // The snapshot of before the words were deleted goes too.
  text.delete(0, 20)
  await write('and on')
  valueOf(await log.compact(pair.boardId))
  expect(onDisk(second)).toBe(0)
  const { doc: shown } = replayLog(valueOf(await log.load(pair.boardId)).updates)
  expect(shown.getText('words').toJSON()).toBe(text.toJSON())
})
