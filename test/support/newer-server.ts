import { readConfig } from '#server/config.ts'
import { createLog } from '#server/logging.ts'
import { startWaymark } from '#server/start.ts'
import { stopOnSignal } from '#server/stop-on-signal.ts'
import { listedPages, surerGoals } from './schema-migrations.ts'

/** The product as a newer build would be: documents of schemas that the pages it serves have never heard of. */
const config = readConfig(process.env)
if (!config.ok) throw new Error(config.failure.sentence)
const log = createLog('warn')
const running = await startWaymark({
  ...config.value,
  mode: 'production',
  clock: { now: () => Date.now() },
  log,
  documentMigrations: [surerGoals, listedPages],
})
stopOnSignal(() => running.close(), log)
process.stdout.write(`${running.setUpLink ?? ''}\nWaymark is at ${running.url}\n`)
