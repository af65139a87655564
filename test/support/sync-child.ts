import { flushCompileCache } from 'node:module'
import type { Clock } from '#lib/base/instant.ts'
import { createLog } from '#server/logging.ts'
import { compose } from '#server/compose.ts'
import { startSyncServer } from './sync-server.ts'

/** The real store, hub and sockets in a process of its own; prints its port once it listens. */
const [dataFolder = '', keysFolder = ''] = process.argv.slice(2)
// The store was filled by a clock that stands still; sessions must not be too old for this one.
const clock: Clock = { now: () => Number(process.env['SYNC_CHILD_TIME'] ?? Date.now()) + performance.now() }
const { hub, store } = await compose({
  dataFolder,
  databaseUrl: undefined,
  keysFolder,
  masterKey: undefined,
  clock: { now: () => Math.floor(clock.now()) },
  log: createLog('silent'),
  origins: () => {
    throw new Error('no links are made here')
  },
  secureCookies: false,
})
const server = await startSyncServer(hub, async (sessionId) => {
  const session = await store.ask('findSession', { sessionId })
  return session?.accountId
})
process.stdout.write(`${new URL(server.origin).port}\n`)
// Killed, it would leave the next one nothing of what it compiled.
flushCompileCache()
