import { readConfig } from './config.ts'
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
  const log = createLog('info')
  try {
    const running = await startWaymark({ ...config.value, log, clock: { now: () => Date.now() } })
    stopOnSignal(() => running.close(), log)
    tell(running)
  } catch (error) {
    console.error(tellStartFailure(error, config.value.port))
    process.exit(1)
  }
}

function tell({ url, setUpLink }: Running): void {
  const lines = [`Waymark is at ${url}`]
  if (setUpLink !== undefined) lines.push(`To set it up, open this link. It works once: ${setUpLink}`)
  console.log(lines.join('\n'))
}

await main()
