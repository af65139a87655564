import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { createChance } from '#test/contracts/store-contract.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'

const kills = 5

it(`ST-1 what was acknowledged before a SIGKILL is there afterwards, ${kills} of ${kills}`, async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const pair = await makePair(harness.store)
  await harness.store.close()
  const chance = createChance(4711)
  let durable = 0

  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('./writing-child.ts', import.meta.url)),
        harness.dataFolder,
        harness.keysFolder,
        pair.boardId,
        pair.client.sessionId,
        String(harness.clock.time),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const exited = once(child, 'exit')
    const killAfter = 1 + chance(60)
    let acknowledged = durable
    let told = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line)
      if (++told === killAfter) child.kill('SIGKILL')
    }
    await exited
    expect(told).toBeGreaterThanOrEqual(killAfter)

    const store = await harness.reopen()
    const log = valueOf(await store.ask('loadDocumentLog', { documentId: pair.boardId }))
    expect(log.seq).toBeGreaterThanOrEqual(acknowledged)
    // One more may be on disk whose acknowledgement the kill cut off.
    expect(log.seq).toBeLessThanOrEqual(acknowledged + 1)
    durable = log.seq
    await store.close()
  }
})
