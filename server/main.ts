import { readConfig } from './config.ts'
import { createLog } from './logging.ts'
import { diagnose } from './operate/diagnose.ts'
import { gatherFacts } from './operate/facts.ts'
import type { Running } from './start.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { tellStartFailure } from './tell-start-failure.ts'
import { withholdOutput } from './withhold-output.ts'

/** The whole product: one process, one port, one folder of data. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) {
    console.error(config.failure.sentence)
    process.exitCode = 1
    return
  }
  const refusal = diagnose(await gatherFacts(config.value)).find(({ refuses }) => refuses)
  if (refusal !== undefined) {
    console.error(refusal.sentence)
    process.exitCode = 1
    return
  }
  const log = createLog('info')
  try {
    // Only now: what refuses to start says so at once.
    const { startWaymark } = await import('./start.ts')
    const running = await startWaymark({ ...config.value, log, clock: { now: () => Date.now() } })
    stopOnSignal(() => running.close(), log)
    tell(running)
    if (config.value.mode === 'production') withholdOutput(log)
  } catch (error) {
    console.error(tellStartFailure(error, config.value.port))
    process.exit(1)
  }
}

function tell({ url, setUpLink, metricsPort }: Running): void {
  const lines = [`Waymark is at ${url}`]
  if (setUpLink !== undefined) lines.push(`To set it up, open this link. It works once: ${setUpLink}`)
  if (metricsPort !== undefined) lines.push(`Figures are at http://127.0.0.1:${metricsPort}/metrics`)
  console.log(lines.join('\n'))
}

await main()
