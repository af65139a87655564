import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'

const holdLock = `
  const { DatabaseSync } = require('node:sqlite')
  const database = new DatabaseSync(process.argv[1])
  database.exec('begin immediate')
  process.stdout.write('held')
  process.stdin.on('end', () => { database.exec('rollback'); process.exit(0) }).resume()
`

it('R-5 while another process holds the lock nothing is acknowledged, the loop turns, and afterwards all works', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const pair = await makePair(harness.store)
  const append = () =>
    harness.store.run('appendUpdates', {
      entries: [
        {
          documentId: pair.boardId,
          sessionId: pair.client.sessionId,
          update: Uint8Array.of(1, 2, 3),
          clients: [],
        },
      ],
    })
  const load = () => harness.store.ask('loadDocumentLog', { documentId: pair.boardId })

  const holder = spawn(process.execPath, ['-e', holdLock, join(harness.dataFolder, 'waymark.db')])
  onTestFinished(() => void holder.kill())
  const held: readonly unknown[] = await once(holder.stdout, 'data')
  expect(String(held[0])).toBe('held')

  let turns = 0
  const turning = setInterval(() => turns++, 5)
  await expect(append()).rejects.toMatchObject({ kind: 'store-unavailable', code: 5 })
  clearInterval(turning)
  expect(turns).toBeGreaterThan(10)
  expect(valueOf(await load()).seq).toBe(0)

  const exited = once(holder, 'exit')
  holder.stdin.end()
  await exited
  expect((await append()).outcomes).toEqual([{ kind: 'committed', seq: 1 }])
  expect(valueOf(await load()).seq).toBe(1)
})
