// The real store, engine and sockets, with one thing changed: the engine's clock runs fast, so that a long
// history can be typed in minutes and still passes every bound on how much a person may send in a second.
// Sessions and records keep the true time. Prints its port once it listens.
import { createLog } from '#server/logging.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { systemTimers } from '#server/sync/timers.ts'
import { startSyncServer } from '#test/support/sync-server.ts'

const [dataFolder = '', keysFolder = '', speed = '1'] = process.argv.slice(2)
const began = Date.now()
const store = await createSqliteStore({ dataFolder, keysFolder, clock: { now: () => Date.now() } })
const documentLog = createDocumentLog(store)
const hub = createSyncHub({
  log: documentLog,
  gate: createStoreGate(store),
  clock: { now: () => Math.floor(began + (Date.now() - began) * Number(speed)) },
  timers: systemTimers,
  logger: createLog('silent'),
})
const server = await startSyncServer(hub, async (sessionId) => {
  const session = await store.ask('findSession', { sessionId })
  return session?.accountId
})
process.on('SIGTERM', () => void stop())
process.stdout.write(`${new URL(server.origin).port}\n`)

async function stop(): Promise<void> {
  await hub.drain()
  await documentLog.snapshotsSettled()
  await store.close()
  process.exit(0)
}
