import { readConfig, type Config } from './config.ts'
import { createLog } from './logging.ts'
import { startWaymark, type Running } from './start.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { tellStartFailure } from './tell-start-failure.ts'

/** The whole product: one process, one port, one folder of data. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) {
    console.error(config.failure.sentence)
    process.exitCode = 1
    return
  }
  const running = await start(config.value)
  if (running === undefined) return
  console.log(`Waymark is at ${running.url}`)
  if (running.setUpLink !== undefined) {
    console.log(`To set it up, open this link. It works once: ${running.setUpLink}`)
  }
}

async function start(config: Config): Promise<Running | undefined> {
  const log = createLog('info')
  try {
    const running = await startWaymark({ ...config, log, clock: { now: () => Date.now() } })
    stopOnSignal(running, log)
    return running
  } catch (error) {
    console.error(tellStartFailure(error, config.port))
    process.exit(1)
  }
}

await main()
